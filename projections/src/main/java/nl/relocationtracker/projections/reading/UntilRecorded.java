package nl.relocationtracker.projections.reading;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps answers that stay the same until something else is recorded. */
public final class UntilRecorded {

    /** More questions than this are not asked between two records of a large country. */
    private static final int MOST = 200;

    /** So many things in lists take about 50 MB. */
    private static final int LONGEST = 500_000;

    private final JdbcTemplate jdbc;
    private final Map<Object, Kept> answers = new LinkedHashMap<>(16, 0.75f, true);

    public UntilRecorded(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What was answered when that position was the last of a generation. */
    record Kept(int generation, long position, Object answer) {

        private int length() {
            return answer instanceof Lengthy lengthy ? lengthy.length() : 0;
        }
    }

    /**
     * Begins to ask in a snapshot, the transaction at hand.
     *
     * @param horizon up to which every event was there before the snapshot was taken
     */
    public Look look(long horizon) {
        return new Look(this, jdbc, horizon);
    }

    synchronized Kept kept(Object question) {
        return answers.get(question);
    }

    synchronized void keep(Object question, Kept answer) {
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
