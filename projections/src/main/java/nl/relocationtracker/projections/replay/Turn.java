package nl.relocationtracker.projections.replay;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.relocationtracker.projections.database.OwnTransaction;

/** The right to run one replay, over all copies of the program, until it is closed. */
final class Turn implements AutoCloseable {

    /** What somebody began and did not end goes first; then whose account has waited longest since its last one began. */
    private static final String NEXT = """
        select t.replay_id from replay_turn t join replay r on r.id = t.replay_id
        left join (select account, max(begun_at) as begun_at from replay group by account) last
            on last.account is not distinct from r.account
        order by r.begun_at is null, last.begun_at nulls first, r.asked_at, r.id
        limit 1 for update of t skip locked
        """;

    private final OwnTransaction transaction;
    private final UUID replay;

    private Turn(OwnTransaction transaction, UUID replay) {
        this.transaction = transaction;
        this.replay = replay;
    }

    /** Nothing when none waits that nobody else has. */
    static Optional<Turn> next(DataSource database) throws SQLException {
        OwnTransaction transaction = OwnTransaction.of(database);
        Optional<Turn> turn = Optional.empty();
        try (Statement statement = transaction.connection().createStatement()) {
            statement.execute("set local idle_in_transaction_session_timeout = 0");
            try (ResultSet answer = statement.executeQuery(NEXT)) {
                if (answer.next()) turn = Optional.of(new Turn(transaction, answer.getObject(1, UUID.class)));
            }
            return turn;
        } finally {
            if (turn.isEmpty()) transaction.release();
        }
    }

    UUID replay() {
        return replay;
    }

    /**
     * Writes that it was answered, with the answer, and ends the turn: all of it or nothing.
     *
     * @param question stands for what is answered
     */
    void answered(Answer answer, String question, ChildrenTold children) throws SQLException {
        update(
                "insert into replay_answer (replay_id, exact, disclosed) values (?, ?, ?)",
                replay,
                answer.exact(),
                answer.disclosed());
        children.write(replay, transaction.connection());
        update("update asked_selection set answered = ? where replay_id = ?", question, replay);
        end(Outcome.ANSWERED, null);
    }

    /** Writes how it ended, and ends the turn. */
    void end(Outcome outcome, String failure) throws SQLException {
        update(
                "update replay set outcome = ?, failure = ?, ended_at = clock_timestamp() where id = ?",
                outcome.name(),
                failure,
                replay);
        update("delete from replay_turn where replay_id = ?", replay);
        transaction.commit();
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = transaction.connection().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.executeUpdate();
        }
    }

    @Override
    public void close() {
        transaction.release();
    }
}
