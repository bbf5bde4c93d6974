package nl.relocationtracker.projections.replay;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.projections.stream.Pace;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** The questions that were asked: asks one more, reads how far they are, and stops them. */
public final class Replays {

    private static final String COLUMNS = """
        select id, account, coalesce(fixed, question), asked_at, begun_at, ended_at, events, events_in_all, reading_since,
               told_at, cancelled_by is not null, outcome, failure, project, outside
        from replay\
        """;

    /** Everybody's, or one account's. */
    private static final String OF = " where (?::uuid is null or account = ?)";

    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;

    public Replays(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Puts a question in the queue.
     *
     * @param outside whether who asks gets only what the disclosure rules leave of figures
     */
    public UUID ask(Question question, UUID account, boolean outside) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                """
                with asked as (insert into replay (id, account, question, project, outside) values (?, ?, ?, ?, ?) returning id)
                insert into replay_turn select id from asked
                """,
                id,
                account,
                QuestionText.write(question),
                question.wanted() == null ? null : question.wanted().project().value(),
                outside);
        return id;
    }

    /** @param account null for those of everybody */
    public long count(UUID account) {
        Long count = jdbc.queryForObject("select count(*) from replay" + OF, Long.class, account, account);
        return count == null ? 0 : count;
    }

    /**
     * The newest first.
     *
     * @param account null for those of everybody
     */
    public List<Replay> newest(UUID account, int from, int limit) {
        return jdbc.query(
                COLUMNS + OF + " order by asked_at desc, id offset ? limit ?",
                (row, n) -> replay(row),
                account,
                account,
                from,
                limit);
    }

    public Optional<Replay> replay(UUID id) {
        return jdbc.query(COLUMNS + " where id = ?", (row, n) -> replay(row), id).stream()
                .findFirst();
    }

    /** When the first of all events was recorded; nothing where there is none. */
    public Optional<Instant> firstRecorded() {
        return jdbc
                .query("select recorded_at from event order by position limit 1", (row, n) -> moment(row, 1))
                .stream()
                .findFirst();
    }

    /** How many waiting replays are to be begun before this one, at most. */
    public long waitingBefore(UUID id) {
        Long before = jdbc.queryForObject("""
            select count(*) from replay r where r.outcome is null and r.begun_at is null
                and r.asked_at < (select asked_at from replay where id = ?)
            """, Long.class, id);
        return before == null ? 0 : before;
    }

    /**
     * The answer as JSON; nothing until there is one.
     *
     * @param exact the exact figures, for those who care for the children
     */
    public Optional<String> answer(UUID id, boolean exact) {
        return jdbc
                .queryForList(
                        "select %s from replay_answer where replay_id = ?".formatted(exact ? "exact" : "disclosed"),
                        String.class,
                        id)
                .stream()
                .findFirst();
    }

    /**
     * What is told of single children, as JSON, by pseudonym; nothing of an answer that is about figures alone.
     *
     * @param taking takes each with its pseudonym
     */
    public void children(UUID id, BiConsumer<String, JsonNode> taking) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            // A cursor, which is there in a transaction alone: memory holds some rows at a time.
            boolean auto = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(
                    "select pseudonym, told from replay_child where replay_id = ? order by pseudonym collate \"C\"")) {
                statement.setObject(1, id);
                statement.setFetchSize(AT_ONCE);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) taking.accept(rows.getString(1), ChildText.read(rows.getString(2)));
                }
                return null;
            } finally {
                if (auto) connection.rollback();
                connection.setAutoCommit(auto);
            }
        });
    }

    /** How many single children an answer tells of. */
    public long countChildren(UUID id) {
        Long count = jdbc.queryForObject("select count(*) from replay_child where replay_id = ?", Long.class, id);
        return count == null ? 0 : count;
    }

    /** Some of them, by pseudonym. */
    public SortedMap<String, JsonNode> children(UUID id, int from, int most) {
        SortedMap<String, JsonNode> children = new TreeMap<>();
        jdbc.query(
                "select pseudonym, told from replay_child where replay_id = ? order by pseudonym collate \"C\" offset ? limit ?",
                row -> {
                    children.put(row.getString(1), ChildText.read(row.getString(2)));
                },
                id,
                from,
                most);
        return children;
    }

    /** Stops one that waits at once, and one that runs within seconds. Answers whether there was something to stop. */
    public boolean cancel(UUID id, String by) {
        int asked = jdbc.update("update replay set cancelled_by = ? where id = ? and outcome is null", by, id);
        jdbc.update("""
            with gone as (
                delete from replay_turn where replay_id in (
                    select replay_id from replay_turn where replay_id = ? for update skip locked)
                returning replay_id)
            update replay set outcome = 'CANCELLED', ended_at = clock_timestamp()
            where outcome is null and id in (select replay_id from gone)
            """, id);
        return asked == 1;
    }

    /** Deletes one that has ended, with its answer. Answers whether there was one. */
    public boolean delete(UUID id) {
        return jdbc.update("delete from replay where id = ? and outcome is not null", id) == 1;
    }

    /** Deletes what ended so many days ago, answers and all. */
    int deleteOlderThan(int days) {
        return jdbc.update("delete from replay where ended_at < clock_timestamp() - make_interval(days => ?)", days);
    }

    private static Replay replay(ResultSet row) throws SQLException {
        String outcome = row.getString(12);
        return new Replay(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                moment(row, 4),
                moment(row, 5),
                moment(row, 6),
                new Pace(row.getLong(7), row.getLong(8), moment(row, 9), moment(row, 10)),
                row.getBoolean(11),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString(13),
                row.getObject(14, UUID.class),
                row.getBoolean(15));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
