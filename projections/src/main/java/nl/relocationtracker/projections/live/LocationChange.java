package nl.relocationtracker.projections.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.relocationtracker.core.location.Descriptions;
import nl.relocationtracker.core.location.LocationEvent;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.Period;
import nl.relocationtracker.projections.store.StoredEvent;

/** What a request did to one location. */
public record LocationChange(LocationPeriods before, LocationPeriods after, Instant recordedAt) {

    /**
     * Everything that was recorded of a location, request by request.
     *
     * @param events oldest first
     */
    public static List<LocationChange> past(LocationId location, List<StoredEvent> events) {
        List<LocationChange> past = new ArrayList<>();
        LocationPeriods before = LocationPeriods.unopened(location);
        LocationPeriods now = before;
        for (int i = 0; i < events.size(); i++) {
            Instant moment = events.get(i).recordedAt();
            now = now.after((LocationEvent) events.get(i).payload());
            if (i + 1 < events.size() && events.get(i + 1).recordedAt().equals(moment)) continue;
            past.add(new LocationChange(before, now, moment));
            before = now;
        }
        return past;
    }

    /**
     * The first day on which the location was otherwise than it was counted by: of another kind, in another municipality,
     * at another site, or open at other times than it was said to have been. Nothing when something merely went on.
     */
    public Optional<LocalDate> rewritesSince() {
        if (!before.isKnown()) return Optional.empty();
        return Stream.of(otherDescription(), otherPeriods(), periodsNotKnownOf())
                .flatMap(days -> days)
                .min(LocalDate::compareTo);
    }

    /**
     * The stays that may be wrong now and were not before, though nothing is taken back: those that a closing now cuts off,
     * and those that began after a closure was announced.
     *
     * @param closedOn the first day on which it is not open; null for no new closing
     * @param announcedOn the first day of winding down; null for no other announcement
     */
    public record Concern(LocalDate closedOn, LocalDate announcedOn) {}

    public Optional<Concern> concern() {
        if (!before.isKnown()) return Optional.empty();
        LocalDate closedOn = null;
        LocalDate announcedOn = null;
        for (Period now : after.periods()) {
            Optional<Period> old = before.period(now.id());
            if (now.closedOn() != null && old.filter(Period::isRunning).isPresent()) closedOn = now.closedOn();
            Optional<LocalDate> other = old.flatMap(was -> was.announcements().differsSince(now.announcements()));
            if (other.isPresent()) announcedOn = other.get();
        }
        return closedOn == null && announcedOn == null
                ? Optional.empty()
                : Optional.of(new Concern(closedOn, announcedOn));
    }

    private Stream<LocalDate> otherDescription() {
        Descriptions old = before.descriptions();
        Descriptions now = after.descriptions();
        return Stream.of(
                        old.kinds().differsSince(now.kinds()),
                        old.municipalities().differsSince(now.municipalities()),
                        old.sites().differsSince(now.sites()))
                .flatMap(Optional::stream);
    }

    private Stream<LocalDate> otherPeriods() {
        return before.periods().stream()
                .filter(old -> after.period(old.id())
                        .filter(now -> isContinued(old, now))
                        .isEmpty())
                .map(old -> after.period(old.id())
                        .map(Period::openedOn)
                        .filter(old.openedOn()::isAfter)
                        .orElse(old.openedOn()));
    }

    /** Whoever is recorded there then was recorded where nothing was known to be open. */
    private Stream<LocalDate> periodsNotKnownOf() {
        return after.periods().stream()
                .filter(now -> before.period(now.id()).isEmpty())
                .map(Period::openedOn);
    }

    /** Whether nothing that was said of the period is taken back. */
    private static boolean isContinued(Period old, Period now) {
        return now.openedOn().equals(old.openedOn())
                && (old.isRunning() || old.closedOn().equals(now.closedOn()));
    }
}
