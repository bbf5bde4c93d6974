package nl.relocationtracker.projections.erasure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.projections.generation.LiveShape;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the readable rows again, from sealed events and keys, of every child that has none: backups leave them out. May be
 * killed and goes on the next time.
 */
public final class PersonRefill {

    private static final Logger LOG = LoggerFactory.getLogger(PersonRefill.class);
    private static final int AT_ONCE = 1000;

    private final TransactionTemplate transaction;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final PersonRows rows;

    PersonRefill(TransactionTemplate transaction, JdbcTemplate template, JdbcClient jdbc, PersonRows rows) {
        this.transaction = transaction;
        this.template = template;
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Answers of how many children it made the rows. */
    public int refill() {
        if (!LiveShape.isOurs(template)) return 0;
        int filled = 0;
        int unreadable = 0;
        UUID after = new UUID(0, 0);
        while (true) {
            UUID last = after;
            List<UUID> ids = Optional.ofNullable(transaction.execute(status -> withoutRows(last)))
                    .orElseThrow();
            if (ids.isEmpty()) break;
            int written = Optional.ofNullable(transaction.execute(status -> rows.make(ids)))
                    .orElse(0);
            filled += written;
            unreadable += ids.size() - written;
            after = ids.get(ids.size() - 1);
        }
        if (filled > 0) LOG.info("Made readable again who {} children are", filled);
        if (unreadable > 0)
            LOG.warn(
                    "Of {} children the keys are missing: nobody can read who they are. Restore the keys too",
                    unreadable);
        return filled;
    }

    private List<UUID> withoutRows(UUID after) {
        return jdbc.sql("""
                        select c.id from child c
                        where c.id > :after and not exists (select 1 from person p where p.child_id = c.id)
                          and exists (select 1 from event e where e.stream = c.id
                                      and e.type in ('PersonalDetailsRecorded', 'PersonalDetailsErased'))
                        order by c.id limit :most
                        """)
                .param("after", after)
                .param("most", AT_ONCE)
                .query(UUID.class)
                .list();
    }
}
