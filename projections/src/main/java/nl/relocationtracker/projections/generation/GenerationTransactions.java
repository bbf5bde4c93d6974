package nl.relocationtracker.projections.generation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins every transaction on the live generation: which one that is, is read before anything else, and its tables are those
 * that are meant by their bare names until the transaction ends. Whoever writes keeps it the live one until then.
 */
public final class GenerationTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    // What follows in the path is what the connection has by itself.
    private static final String READ = """
            select number, shapes, set_config('search_path', 'g' || number || ', ' || current_setting('search_path'), true)
            from live_generation""";

    // Two statements in one message: the second sees what was so when the first had the lock.
    private static final String WRITE =
            "select pg_advisory_xact_lock_shared(%d, 0);\n%s".formatted(Generations.LOCK, READ);

    private static final String BESIDE = "beside read models";

    public GenerationTransactions(DataSource dataSource) {
        super(dataSource);
    }

    /**
     * Transactions that write nothing that is made from events, such as accounts, and so need not rest with recording. In them
     * no read model is there.
     */
    public static TransactionTemplate beside(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setName(BESIDE);
        return template;
    }

    /** @throws RecordingRests when it is to write and the live generation is not of our shape */
    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (!definition.isReadOnly() && definition.getIsolationLevel() > TransactionDefinition.ISOLATION_READ_COMMITTED)
            throw new IllegalTransactionStateException(
                    "a snapshot would be older than the lock: write in read committed");
        try {
            super.doBegin(transaction, definition);
        } catch (CannotCreateTransactionException e) {
            if (e.getCause() instanceof RecordingRests rests) throw rests;
            throw e;
        }
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (BESIDE.equals(definition.getName())) return;
        if (definition.isReadOnly()) {
            begun(connection, READ);
            return;
        }
        LiveGeneration live = begun(connection, WRITE);
        if (!live.isOurs()) throw new RecordingRests(live);
    }

    private static LiveGeneration begun(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
            ResultSet answer = statement.getResultSet();
            // Of two statements the first answers nothing that is needed.
            if (answer.getMetaData().getColumnCount() == 1 && statement.getMoreResults())
                answer = statement.getResultSet();
            if (!answer.next()) throw new SQLException("there is no live generation");
            return new LiveGeneration(answer.getInt(1), Shapes.read(answer.getString(2)));
        }
    }
}
