package nl.relocationtracker.api.importing.history;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Reason;

/**
 * What stands in the column reason: why a child moves, where it departs to, either ({@code OTHER}), or something that is no
 * code of ours. {@code UNKNOWN} says as little as an empty cell.
 *
 * @param reason null when it is no reason of a relocation
 * @param destination null when it is no destination of a departure
 * @param text what stands there
 */
record ReasonCell(Reason reason, Destination destination, String text) {

    static ReasonCell of(String text) {
        String code = text == null ? "" : text.toUpperCase(Locale.ROOT);
        if (code.equals(Reason.UNKNOWN.name())) return new ReasonCell(null, null, null);
        return new ReasonCell(
                named(Reason.values(), code).orElse(null),
                named(Destination.values(), code).orElse(null),
                text);
    }

    boolean isSilent() {
        return text == null;
    }

    boolean isNoCode() {
        return text != null && reason == null && destination == null;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
