package nl.relocationtracker.projections.generation;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.core.InfrastructureProxy;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The connections of transactions: their path stays on the live generation, so that what the database has prepared on them is
 * used again. Whoever asks the other data source within a transaction gets the connection of that transaction.
 */
public final class GenerationConnections implements Closeable {

    private final DataSource pool;
    private final DataSource beside;

    /**
     * @param pool connections that nobody else uses
     * @param beside where everybody asks for connections; those outside of transactions see no read model
     */
    public GenerationConnections(DataSource pool, DataSource beside) {
        this.pool = pool;
        this.beside = beside;
    }

    public DataSource pool() {
        return pool;
    }

    public DataSource beside() {
        return beside;
    }

    /** What begins transactions; a transaction on it is found by those who ask the other data source. */
    DataSource ofTransactions() {
        return pool == beside ? pool : new Named(pool, beside);
    }

    @Override
    public void close() throws IOException {
        if (pool != beside && pool instanceof Closeable closeable) closeable.close();
    }

    private static final class Named extends DelegatingDataSource implements InfrastructureProxy {

        private final DataSource beside;

        Named(DataSource pool, DataSource beside) {
            super(pool);
            this.beside = beside;
        }

        /** The name by which Spring keeps the connection of a transaction. */
        @Override
        public Object getWrappedObject() {
            return beside;
        }

        @Override
        public Connection getConnection(String name, String password) throws SQLException {
            throw new UnsupportedOperationException("connections are of the program's own user");
        }
    }
}
