package nl.relocationtracker.projections.generation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.support.DelegatingTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins every transaction on the live generation: which one that is, is read before anything else, and its tables are those
 * that are meant by their bare names until the transaction ends. Whoever writes keeps it the live one until then.
 */
public final class GenerationTransactions extends JdbcTransactions {

    /**
     * Label of a transaction that only reads, what belongs to one thing: its statements have one plan each, whatever they are
     * asked. Not for one whose conditions may choose nearly nothing or nearly all, such as that of a list.
     */
    public static final String ONE_PLAN = "one-plan";

    private static final long serialVersionUID = 1L;

    // What follows in the path is what the connection has by itself. Set only where it is another, and to stay: the
    // driver
    // and the server forget all that they prepared on a connection whenever its path changes.
    private static final String LIVE = """
            select number, shapes,
                   case when current_setting('search_path') not like 'g' || number || ', %%'
                        then set_config('search_path', 'g' || number || ', '
                                        || regexp_replace(current_setting('search_path'), '^g[0-9]+, ', ''), false) end%s
            from live_generation""";

    // A page's question is planned for what it asks each time.
    private static final String READ = LIVE.formatted(", set_config('plan_cache_mode', 'force_custom_plan', true)");

    // Found by an index, in no time: other processes of the database to help would only have to be waited for.
    private static final String READ_ONE = LIVE.formatted(
            ", set_config('plan_cache_mode', 'force_generic_plan', true), set_config('max_parallel_workers_per_gather', '0', true)");

    // One message, without asking before and after how the connection is set.
    private static final String SNAPSHOT = "set transaction isolation level repeatable read;\n";

    // What is recorded is always of the same size: its plans are kept.
    // Two statements in one message: the second sees what was so when the first had the lock.
    private static final String WRITE = "select pg_advisory_xact_lock_shared(%d, 0);\n%s"
            .formatted(Generations.LOCK, LIVE.formatted(", set_config('plan_cache_mode', 'force_generic_plan', true)"));

    private final transient GenerationConnections connections;

    public GenerationTransactions(GenerationConnections connections) {
        super(connections.ofTransactions());
        this.connections = connections;
    }

    /**
     * Transactions that write nothing that is made from events, such as accounts, and so need not rest with recording. In them
     * no read model is there.
     */
    public static TransactionTemplate beside(PlatformTransactionManager transactions) {
        return new TransactionTemplate(
                transactions instanceof GenerationTransactions ours
                        ? new JdbcTransactions(ours.connections.beside())
                        : transactions);
    }

    /**
     * Transactions that see what another sees, which goes on meanwhile.
     *
     * @param snapshot as {@code pg_export_snapshot()} named it there
     */
    public static TransactionTemplate seeing(String snapshot, PlatformTransactionManager transactions) {
        return new Seeing(snapshot, transactions);
    }

    /** Transactions of {@link #ONE_PLAN}. */
    public static TransactionTemplate ofOnePlan(PlatformTransactionManager transactions) {
        return new OnePlan(transactions);
    }

    /** @throws RecordingRests when it is to write and the live generation is not of our shape */
    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (!definition.isReadOnly() && definition.getIsolationLevel() > TransactionDefinition.ISOLATION_READ_COMMITTED)
            throw new IllegalTransactionStateException(
                    "a snapshot would be older than the lock: write in read committed");
        try {
            super.doBegin(transaction, isSnapshot(definition) ? new InSnapshot(definition) : definition);
        } catch (CannotCreateTransactionException e) {
            if (e.getCause() instanceof RecordingRests rests) throw rests;
            throw e;
        }
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (definition.isReadOnly()) {
            begun(connection, definition instanceof InSnapshot snapshot ? snapshot.beginning() : reading(definition));
            return;
        }
        LiveGeneration live = begun(connection, WRITE);
        if (!live.isOurs()) throw new RecordingRests(live);
    }

    private static String reading(TransactionDefinition definition) {
        return definition instanceof OnePlan
                        || (definition instanceof TransactionAttribute attribute
                                && attribute.getLabels().contains(ONE_PLAN))
                ? READ_ONE
                : READ;
    }

    private static boolean isSnapshot(TransactionDefinition definition) {
        return definition.getIsolationLevel() == TransactionDefinition.ISOLATION_REPEATABLE_READ;
    }

    /** Begun as any other: that it is one is said in the message that asks for the generation. */
    private static final class InSnapshot extends DelegatingTransactionDefinition {

        private static final long serialVersionUID = 1L;

        private final String beginning;

        InSnapshot(TransactionDefinition definition) {
            super(definition);
            this.beginning = (definition instanceof Seeing seeing
                            ? SNAPSHOT + "set transaction snapshot '" + seeing.snapshot + "';\n"
                            : SNAPSHOT)
                    + reading(definition);
        }

        String beginning() {
            return beginning;
        }

        @Override
        public int getIsolationLevel() {
            return ISOLATION_DEFAULT;
        }
    }

    private static final class Seeing extends TransactionTemplate {

        private static final long serialVersionUID = 1L;

        private final String snapshot;

        Seeing(String snapshot, PlatformTransactionManager transactions) {
            super(transactions);
            if (!snapshot.matches("[0-9A-F-]+")) throw new IllegalArgumentException("no snapshot: " + snapshot);
            this.snapshot = snapshot;
            setReadOnly(true);
            setIsolationLevel(ISOLATION_REPEATABLE_READ);
        }
    }

    private static final class OnePlan extends TransactionTemplate {

        private static final long serialVersionUID = 1L;

        OnePlan(PlatformTransactionManager transactions) {
            super(transactions);
            setReadOnly(true);
        }
    }

    private static LiveGeneration begun(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
            ResultSet answer = statement.getResultSet();
            // Of two statements the first answers nothing that is needed.
            while (answer == null || answer.getMetaData().getColumnCount() == 1) {
                statement.getMoreResults();
                answer = statement.getResultSet();
            }
            if (!answer.next()) throw new SQLException("there is no live generation");
            return new LiveGeneration(answer.getInt(1), Shapes.read(answer.getString(2)));
        }
    }
}
