package nl.relocationtracker.projections.reading;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Questions asked in one snapshot. What was answered before is answered again while nothing was recorded since; otherwise it is
 * read, or mended where that is enough.
 */
public final class Look {

    /** After every moment at which anything is recorded: asked about with a position, all that was known there. */
    private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

    /** What a snapshot holds. Of one whose rows are still being made nothing can be said. */
    private static final String STATE = """
            select number, coalesce((select max(position) from event), 0),
                   not exists (select from recount) and not exists (select from live_policy where not made)
                   and not exists (select from finding_making where not made)
            from live_generation
            """;

    /**
     * All children fit in it: with less the database puts them on disk to sort or join them. Days differ too much for one plan.
     * And what takes long is shared among processes. Ends with the transaction.
     */
    static final String OF_MANY = """
            set local work_mem = '64MB'; set local plan_cache_mode = force_custom_plan;
            set local parallel_setup_cost = 5000
            """;

    /** What is asked about a few children takes less than to plan it. */
    private static final String OF_FEW = "set local plan_cache_mode = force_generic_plan";

    private static final String AS_BEFORE = "set local plan_cache_mode = force_custom_plan";

    private final UntilRecorded answers;
    private final JdbcTemplate jdbc;
    private final LaterEvents later;
    private final long horizon;
    // A part of a page may be read by another thread, on a connection of its own.
    private final Map<Long, Optional<Set<UUID>>> changed = new ConcurrentHashMap<>();
    private final Set<Thread> menders = ConcurrentHashMap.newKeySet();
    private volatile State state;

    Look(UntilRecorded answers, JdbcTemplate jdbc, long horizon) {
        this.answers = answers;
        this.jdbc = jdbc;
        this.later = new LaterEvents(jdbc);
        this.horizon = horizon;
    }

    private record State(int generation, long last, boolean made) {

        boolean isNoEarlierThan(UntilRecorded.Kept kept) {
            return kept.generation() == generation && kept.position() <= last;
        }
    }

    /** Makes what was answered at a position what it is now that something of these children was recorded. */
    @FunctionalInterface
    private interface Mending<T> {
        T mend(T kept, Set<UUID> children, long position);
    }

    /**
     * What was answered to the same question before, if nothing was recorded since; otherwise what is read now.
     *
     * @param question equal to another when the answers are, as long as the same is recorded
     * @param reading never null
     */
    public <T> T answer(Object question, Supplier<T> reading) {
        return answer(question, reading, null);
    }

    /** See {@link #answer}, for what children do not change. */
    public <T> T ofLocations(Object question, Supplier<T> reading) {
        return answer(question, reading, null, true);
    }

    /**
     * See {@link #answer}, for a sum of what there is about each child: what those of whom something was recorded since were in
     * it is taken away, and what they are now is added. The same map as before where that makes no difference.
     */
    public <K> Map<K, Long> sum(Object question, PointInTime when, Function<PointInTime, Map<K, Long>> reading) {
        return answer(
                question,
                () -> reading.apply(when),
                when.knownAt() != null
                        ? null
                        : (kept, children, position) -> {
                            PointInTime then = new PointInTime(when.asOf(), ALWAYS, position, children);
                            Map<K, Long> before = reading.apply(then);
                            Map<K, Long> now = reading.apply(when.among(children));
                            if (before.equals(now)) return kept;
                            Map<K, Long> sum = new HashMap<>(kept);
                            before.forEach((key, number) -> sum.merge(key, -number, Long::sum));
                            now.forEach((key, number) -> sum.merge(key, number, Long::sum));
                            sum.values().removeIf(number -> number == 0);
                            return sum;
                        });
    }

    /**
     * See {@link #answer}, for what can be mended.
     *
     * @param mending makes of what was answered before what it is now that something of these children was recorded, and
     *     leaves that as it is; null when it has to be read
     */
    public <T> T mended(Object question, PointInTime when, Supplier<T> reading, BiFunction<T, Set<UUID>, T> mending) {
        return answer(
                question,
                reading,
                when.knownAt() != null ? null : (kept, children, position) -> mending.apply(kept, children));
    }

    private <T> T answer(Object question, Supplier<T> reading, Mending<T> mending) {
        return answer(question, reading, mending, false);
    }

    /** @param ofLocations whether it stays what it was, whatever is recorded of children */
    @SuppressWarnings("unchecked")
    private <T> T answer(Object question, Supplier<T> reading, Mending<T> mending, boolean ofLocations) {
        State now = state();
        if (!now.made()) return whole(reading);
        UntilRecorded.Kept kept = answers.kept(question);
        T answer = null;
        if (kept != null && now.isNoEarlierThan(kept)) {
            T before = (T) kept.answer();
            if (kept.position() == now.last()) return before;
            Set<UUID> children = ofLocations || mending != null ? changed(kept.position()) : null;
            if (children != null)
                answer =
                        ofLocations || children.isEmpty() ? before : mended(before, children, kept.position(), mending);
        }
        if (answer == null) answer = whole(reading);
        // Else an earlier event may come in later, and nobody would see that by the last position.
        if (now.last() <= horizon) answers.keep(question, new UntilRecorded.Kept(now.generation(), now.last(), answer));
        return answer;
    }

    private State state() {
        if (state == null)
            state = Objects.requireNonNull(jdbc.queryForObject(
                    STATE, (row, n) -> new State(row.getInt(1), row.getLong(2), row.getBoolean(3))));
        return state;
    }

    private <T> T whole(Supplier<T> reading) {
        jdbc.execute(OF_MANY);
        return reading.get();
    }

    private <T> T mended(T kept, Set<UUID> children, long position, Mending<T> mending) {
        // What is mended may be made of what is mended itself.
        if (!menders.add(Thread.currentThread())) return mending.mend(kept, children, position);
        T mended;
        try {
            jdbc.execute(OF_FEW);
            mended = mending.mend(kept, children, position);
        } finally {
            menders.remove(Thread.currentThread());
        }
        jdbc.execute(AS_BEFORE);
        return mended;
    }

    /** @return null when they are not known */
    private Set<UUID> changed(long position) {
        return changed.computeIfAbsent(position, later::ofChildrenAlone).orElse(null);
    }
}
