package nl.relocationtracker.api.pages.recording;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.recording.Movers.Mover;

/** Which version of each child's record a form was filled in for: what was recorded since is not written over. */
final class Seen {

    private static final Pattern WRITTEN = Pattern.compile("(" + Addresses.ID + ")_(\\d{1,18})");

    private Seen() {}

    static String of(Mover mover) {
        return mover.id() + "_" + mover.version();
    }

    static Map<UUID, Long> read(List<String> written) {
        return written.stream()
                .map(WRITTEN::matcher)
                .filter(Matcher::matches)
                .collect(toMap(
                        parts -> UUID.fromString(parts.group(1)),
                        parts -> Long.valueOf(parts.group(2)),
                        (one, other) -> one));
    }
}
