package nl.relocationtracker.projections.replay;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.relocationtracker.core.replay.Question;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells every copy of the program how a replay goes, and hears from them whether it is to go on. */
final class Telling implements Answering.Progress {

    private final JdbcTemplate jdbc;
    private final UUID id;
    private final AtomicLong events = new AtomicLong();

    Telling(JdbcTemplate jdbc, UUID id) {
        this.jdbc = jdbc;
        this.id = id;
    }

    /** The question as it was fixed when it was begun for the first time, which may be now. */
    Question begun(Answering answering) {
        String fixed = jdbc.queryForObject("select fixed from replay where id = ?", String.class, id);
        if (fixed != null) return QuestionText.read(fixed);
        String asked = jdbc.queryForObject("select question from replay where id = ?", String.class, id);
        Question question = answering.fixed(QuestionText.read(asked));
        jdbc.update(
                "update replay set fixed = ?, begun_at = clock_timestamp() where id = ?",
                QuestionText.write(question),
                id);
        return question;
    }

    @Override
    public void inAll(long inAll) {
        jdbc.update("""
            update replay set events_in_all = ?, reading_since = clock_timestamp(), told_at = clock_timestamp()
            where id = ?
            """, inAll, id);
    }

    @Override
    public void read(long more) {
        events.addAndGet(more);
    }

    /** Tells how far it is; answers whether it is to go on. */
    boolean goesOn() {
        return jdbc.queryForList("""
            update replay set told_at = clock_timestamp(), events = ?, events_in_all = greatest(events_in_all, ?)
            where id = ?
            returning cancelled_by is null
            """, Boolean.class, events.get(), events.get(), id)
                .contains(true);
    }

    /** Tells that all are read that there were to read. */
    void atEnd() {
        jdbc.update(
                "update replay set told_at = clock_timestamp(), events = ?, events_in_all = ? where id = ?",
                events.get(),
                events.get(),
                id);
    }
}
