package nl.relocationtracker.api.pages.recording;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.recording.Movers.Mover;
import nl.relocationtracker.core.timeline.StayId;

/**
 * Which version of a child's record a form was filled in for: what was recorded since is not written over.
 *
 * @param stay which is put right; null for what happens now
 */
record Seen(UUID child, long version, StayId stay) {

    private static final Pattern WRITTEN =
            Pattern.compile("(" + Addresses.ID + ")_(\\d{1,18})(?:_(" + Addresses.ID + "))?");

    static Seen of(Mover mover) {
        return new Seen(mover.id(), mover.version(), mover.subject());
    }

    static Map<UUID, Seen> read(List<String> written) {
        return written.stream()
                .map(WRITTEN::matcher)
                .filter(Matcher::matches)
                .map(Seen::read)
                .collect(toMap(Seen::child, Function.identity(), (one, other) -> one));
    }

    private static Seen read(Matcher parts) {
        return new Seen(
                UUID.fromString(parts.group(1)),
                Long.parseLong(parts.group(2)),
                parts.group(3) == null ? null : new StayId(UUID.fromString(parts.group(3))));
    }

    /** As a form sends it along. */
    String written() {
        return child + "_" + version + (stay == null ? "" : "_" + stay);
    }
}
