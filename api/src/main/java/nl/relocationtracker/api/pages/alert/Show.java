package nl.relocationtracker.api.pages.alert;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.core.alert.AlertState;
import nl.relocationtracker.projections.alerts.AlertSelection;
import nl.relocationtracker.projections.alerts.Alerts.Standing;

/** How far what is listed has come; a link above the list for each. */
enum Show {
    /** Somebody has still something to do. */
    PENDING,
    /** Nobody is on it. */
    OPEN,
    /** Whoever asks is to handle it. */
    MINE,
    ENDED,
    ALL;

    List<AlertState> states() {
        return switch (this) {
            case PENDING, MINE -> AlertSelection.PENDING;
            case OPEN -> List.of(AlertState.OPEN);
            case ENDED -> List.of(AlertState.RESOLVED, AlertState.WITHDRAWN);
            case ALL -> List.of();
        };
    }

    /** How many of these it shows to a reader. */
    long of(List<Standing> all, UUID reader) {
        return all.stream()
                .filter(one -> states().isEmpty() || states().contains(one.state()))
                .filter(one -> this != MINE || reader.equals(one.assignee()))
                .mapToLong(Standing::alerts)
                .sum();
    }

    /** What is asked for and there is not is what has to be done. */
    static Show asked(String name) {
        return Stream.of(values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(PENDING);
    }
}
