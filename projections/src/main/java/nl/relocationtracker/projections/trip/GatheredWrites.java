package nl.relocationtracker.projections.trip;

import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers what a request writes to many tables, and sends it in one message. Only what is written row by row with
 * {@code batchUpdate} is gathered, and only after {@link #begin}; what is gathered is not there yet for whoever reads.
 */
public final class GatheredWrites extends JdbcTemplate {

    /** So many statements are sent together at most: an import has more, and sends them table by table. */
    private static final int MOST = 100;

    public GatheredWrites(DataSource dataSource) {
        super(dataSource);
    }

    /** Gathers from now on what is written in this transaction, until it is sent. */
    public void begin() {
        if (gathered() != null) return;
        TransactionSynchronizationManager.bindResource(this, new RoundTrip());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            private Object gathered;

            @Override
            public void suspend() {
                gathered = TransactionSynchronizationManager.unbindResourceIfPossible(GatheredWrites.this);
            }

            @Override
            public void resume() {
                if (gathered != null) TransactionSynchronizationManager.bindResource(GatheredWrites.this, gathered);
            }

            @Override
            public void beforeCommit(boolean readOnly) {
                send();
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(GatheredWrites.this);
            }
        });
    }

    /** Sends what was gathered, if anything was. From here on nothing is gathered. */
    public void send() {
        RoundTrip gathered = (RoundTrip) TransactionSynchronizationManager.unbindResourceIfPossible(this);
        if (gathered != null) gathered.make(this);
    }

    /** Sends what these writes have gathered, for what has to come after it. */
    public static void sendBy(JdbcTemplate jdbc) {
        if (jdbc instanceof GatheredWrites gathered) gathered.send();
    }

    @Override
    public <T> int[][] batchUpdate(
            String sql, Collection<T> rows, int size, ParameterizedPreparedStatementSetter<T> parameters) {
        RoundTrip gathered = gathered();
        if (gathered == null) return super.batchUpdate(sql, rows, size, parameters);
        if (gathered.size() + rows.size() > MOST) {
            send();
            return super.batchUpdate(sql, rows, size, parameters);
        }
        for (T row : rows) gathered.write(sql, statement -> parameters.setValues(statement, row));
        return new int[0][];
    }

    private RoundTrip gathered() {
        return (RoundTrip) TransactionSynchronizationManager.getResource(this);
    }
}
