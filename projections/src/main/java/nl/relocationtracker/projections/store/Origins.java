package nl.relocationtracker.projections.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.relocationtracker.projections.recording.Origin;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The numbers under which it is kept who acted. One that is known need not be asked for. */
final class Origins {

    private final Map<Origin, Integer> known = new ConcurrentHashMap<>();
    private final JdbcTemplate jdbc;

    Origins(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    int numberOf(Origin origin) {
        Integer number = known.get(origin);
        if (number != null) return number;
        int given = jdbc.queryForObject("select origin_of(?, ?)", Integer.class, origin.account(), origin.importId());
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            known.put(origin, given);
            return given;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            // One that was given in a transaction that is rolled back is nobody's.
            @Override
            public void afterCommit() {
                known.put(origin, given);
            }
        });
        return given;
    }
}
