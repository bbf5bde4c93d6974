package nl.relocationtracker.projections.reading;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/** Answers that stay the same until something else is recorded, and are read again then, or mended where that is enough. */
public final class UntilRecorded {

    /** More questions than this are not asked between two records of a large country. */
    private static final int MOST = 200;

    /** So many things in lists take about 50 MB. */
    private static final int LONGEST = 500_000;

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

    private final JdbcTemplate jdbc;
    private final LaterEvents later;
    private final Map<Object, Kept> answers = new LinkedHashMap<>(16, 0.75f, true);

    public UntilRecorded(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.later = new LaterEvents(jdbc);
    }

    private record State(int generation, long last, boolean made) {}

    private record Kept(int generation, long position, Object answer) {

        int length() {
            return answer instanceof Lengthy lengthy ? lengthy.length() : 0;
        }

        boolean isNoLaterThan(State state) {
            return generation == state.generation() && position <= state.last();
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
     * @param horizon up to which every event was there before the snapshot was taken in which this is asked
     * @param question equal to another when the answers are, as long as the same is recorded
     * @param reading never null
     */
    public <T> T answer(long horizon, Object question, Supplier<T> reading) {
        return answer(horizon, question, reading, null);
    }

    /** See {@link #answer}, for what children do not change. */
    public <T> T ofLocations(long horizon, Object question, Supplier<T> reading) {
        return answer(horizon, question, reading, (kept, children, position) -> kept);
    }

    /**
     * See {@link #answer}, for a sum of what there is about each child: what those of whom something was recorded since were in
     * it is taken away, and what they are now is added. The same map as before where that makes no difference.
     */
    public <K> Map<K, Long> sum(
            long horizon, Object question, PointInTime when, Function<PointInTime, Map<K, Long>> reading) {
        return answer(
                horizon,
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
     *     leaves that as it is
     */
    public <T> T mended(
            long horizon, Object question, PointInTime when, Supplier<T> reading, BiFunction<T, Set<UUID>, T> mending) {
        return answer(
                horizon,
                question,
                reading,
                when.knownAt() != null ? null : (kept, children, position) -> mending.apply(kept, children));
    }

    @SuppressWarnings("unchecked")
    private <T> T answer(long horizon, Object question, Supplier<T> reading, Mending<T> mending) {
        State state =
                jdbc.queryForObject(STATE, (row, n) -> new State(row.getInt(1), row.getLong(2), row.getBoolean(3)));
        if (state == null || !state.made()) return whole(reading);
        Kept kept = kept(question);
        T answer = null;
        if (kept != null && kept.isNoLaterThan(state)) {
            if (kept.position() == state.last()) return (T) kept.answer();
            if (mending != null) answer = mended((T) kept.answer(), kept.position(), mending);
        }
        if (answer == null) answer = whole(reading);
        // Else an earlier event may come in later, and nobody would see that by the last position.
        if (state.last() <= horizon) keep(question, new Kept(state.generation(), state.last(), answer));
        return answer;
    }

    private <T> T whole(Supplier<T> reading) {
        jdbc.execute(OF_MANY);
        return reading.get();
    }

    private <T> T mended(T kept, long position, Mending<T> mending) {
        Set<UUID> children = later.ofChildrenAlone(position).orElse(null);
        if (children == null) return null;
        return children.isEmpty() ? kept : mending.mend(kept, children, position);
    }

    private synchronized Kept kept(Object question) {
        return answers.get(question);
    }

    private synchronized void keep(Object question, Kept answer) {
        Kept other = answers.get(question);
        if (other != null && other.position() > answer.position()) return;
        answers.remove(question);
        answers.put(question, answer);
        int length = answers.values().stream().mapToInt(Kept::length).sum();
        Iterator<Kept> longAgo = answers.values().iterator();
        while ((answers.size() > MOST || length > LONGEST) && longAgo.hasNext()) {
            length -= longAgo.next().length();
            longAgo.remove();
        }
    }
}
