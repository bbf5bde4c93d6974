package nl.relocationtracker.projections.stream;

import java.time.Instant;

/**
 * Leaves out what came in later: of each stream its first events are left.
 *
 * @param position the last that is read; null for all
 * @param recordedBy the last moment of recording that is read; null for all
 */
public record Cut(Long position, Instant recordedBy) {

    public static final Cut NONE = new Cut(null, null);

    /** Of numbers and a moment alone, so that it can stand in a COPY, which takes no parameters. */
    String condition() {
        return (position == null ? "" : " and position <= " + position)
                + (recordedBy == null ? "" : " and recorded_at <= timestamptz '" + recordedBy + "'");
    }
}
