package nl.relocationtracker.benchmark.stock;

import java.util.List;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A replay by some processors, over its first seconds or to its end. */
final class Replaying {

    private static final long LEAST_REPLAYED = 50;

    private static final long LONGEST_NANOS = 120_000_000_000L;

    private final List<StreamingEventProcessor> processors;
    private final JdbcTemplate database;

    Replaying(List<StreamingEventProcessor> processors, JdbcTemplate database) {
        this.processors = processors;
        this.database = database;
    }

    /**
     * Empties the read models and begins anew; no processor may be running.
     *
     * @param last the position of the last event
     * @param nanos how long to look on; a slow machine needs longer for a figure at all
     * @return how many events a second the slowest processor handled
     */
    double rate(long last, long nanos) {
        database.execute("truncate stay, child, relocation_count, counted_relocation, period");
        // A reset that is not told from where begins again at the first token ever, which was after the events there
        // are.
        processors.forEach(processor -> processor.resetTokens(StreamableMessageSource::createTailToken));
        processors.forEach(StreamingEventProcessor::start);
        // Until it has claimed its segments it does nothing, and that is no part of a long replay.
        long deadline = System.nanoTime() + LONGEST_NANOS;
        while (!hasBegun()) {
            if (System.nanoTime() > deadline) throw new IllegalStateException("the replay does not begin");
            Stock.pause();
        }
        long began = System.nanoTime();
        double first = handled();
        while (handled() < last && (System.nanoTime() - began < nanos || handled() - first < LEAST_REPLAYED)) {
            if (System.nanoTime() - began > LONGEST_NANOS) throw new IllegalStateException("the replay stands still");
            Stock.pause();
        }
        double rate = (handled() - first) * 1e9 / (System.nanoTime() - began);
        if (!Boolean.TRUE.equals(
                database.queryForObject("select exists (select from relocation_count)", Boolean.class)))
            throw new IllegalStateException("the replay filled nothing");
        return rate;
    }

    private boolean hasBegun() {
        return processors.stream()
                .allMatch(processor -> !processor.processingStatus().isEmpty()
                        && processor.processingStatus().values().stream()
                                .allMatch(
                                        segment -> segment.getCurrentPosition().isPresent()));
    }

    /** How far its segments are on average: they hold as many streams each, but run far apart. */
    private double handled() {
        return processors.stream()
                .mapToDouble(processor -> processor.processingStatus().values().stream()
                        .mapToLong(segment -> segment.getCurrentPosition().orElse(0))
                        .average()
                        .orElse(0))
                .min()
                .orElse(0);
    }
}
