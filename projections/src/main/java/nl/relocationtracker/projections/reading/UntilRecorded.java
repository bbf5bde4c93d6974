package nl.relocationtracker.projections.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/** Answers that stay the same until something else is recorded, and are read again then. */
public final class UntilRecorded {

    /** More questions than this are not asked between two records of a large country. */
    private static final int MOST = 200;

    /** What a snapshot holds. Of one whose rows are still being made nothing can be said. */
    private static final String STATE = """
            select number, coalesce((select max(position) from event), 0),
                   not exists (select from recount) and not exists (select from live_policy where not made)
                   and not exists (select from finding_making where not made)
            from live_generation
            """;

    private final JdbcTemplate jdbc;
    private final Map<Object, Object> answers = new HashMap<>();
    private State known = new State(0, 0, false);

    public UntilRecorded(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record State(int generation, long last, boolean made) {}

    /**
     * What was answered to the same question before, if nothing was recorded since; otherwise what is read now.
     *
     * @param horizon up to which every event was there before the snapshot was taken in which this is asked
     * @param question equal to another when the answers are, as long as the same is recorded
     * @param reading never null
     */
    @SuppressWarnings("unchecked")
    public <T> T answer(long horizon, Object question, Supplier<T> reading) {
        State state =
                jdbc.queryForObject(STATE, (row, n) -> new State(row.getInt(1), row.getLong(2), row.getBoolean(3)));
        if (state == null || !state.made()) return reading.get();
        Object remembered = remembered(state, question);
        if (remembered != null) return (T) remembered;
        T answer = reading.get();
        // Else an earlier event may come in later, and nobody would see that by the last position.
        if (state.last() <= horizon) remember(state, question, answer);
        return answer;
    }

    private synchronized Object remembered(State state, Object question) {
        return state.equals(known) ? answers.get(question) : null;
    }

    private synchronized void remember(State state, Object question, Object answer) {
        if (state.last() < known.last()) return;
        if (!state.equals(known) || answers.size() >= MOST) answers.clear();
        known = state;
        answers.put(question, answer);
    }
}
