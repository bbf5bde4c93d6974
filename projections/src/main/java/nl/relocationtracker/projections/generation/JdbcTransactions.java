package nl.relocationtracker.projections.generation;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Transactions whose failure is told as what it was, also where the connection is gone and nothing can be rolled back on it. */
class JdbcTransactions extends JdbcTransactionManager {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcTransactions.class);
    private static final long serialVersionUID = 1L;

    JdbcTransactions(DataSource database) {
        super(database);
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (TransactionException e) {
            // The server rolls back when a connection ends. Whoever failed in the transaction knows better why.
            LOG.debug("There was no connection any more to roll back on", e);
        }
    }
}
