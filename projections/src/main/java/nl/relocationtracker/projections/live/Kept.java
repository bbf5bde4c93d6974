package nl.relocationtracker.projections.live;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A row that is in a table, as is known since a moment. */
public record Kept<R>(R row, Instant recordedFrom) {

    public static <R> List<R> rows(List<Kept<R>> kept) {
        return kept.stream().map(Kept::row).toList();
    }

    /** Since when the youngest of them is there; null when there is none. */
    public static Instant latest(Stream<? extends Kept<?>> kept) {
        return kept.map(Kept::recordedFrom).max(Instant::compareTo).orElse(null);
    }
}
