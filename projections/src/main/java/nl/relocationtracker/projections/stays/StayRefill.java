package nl.relocationtracker.projections.stays;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.projections.generation.LiveShape;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.live.Remembered;
import nl.relocationtracker.projections.live.Remembering;
import nl.relocationtracker.projections.person.StoredVault;
import nl.relocationtracker.projections.rows.CopiedRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes from its events where every child was, when and with whom, that was placed and has no stay: a migration leaves them
 * out when they are to be read otherwise. May be killed and goes on the next time.
 */
public final class StayRefill {

    private static final Logger LOG = LoggerFactory.getLogger(StayRefill.class);
    private static final int AT_ONCE = 1000;

    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final Remembering remembering;
    private final ChildTable children;
    private final StayTable stays;
    private final AccompanimentTable accompaniments;
    private final AbsenceTable absences;

    public StayRefill(TransactionTemplate transaction, JdbcTemplate jdbc, StoredVault vault) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.remembering = new Remembering(jdbc, vault);
        this.children = new ChildTable(jdbc);
        this.stays = new StayTable(jdbc);
        this.accompaniments = new AccompanimentTable(jdbc);
        this.absences = new AbsenceTable(jdbc);
    }

    /** Answers of how many children it made the rows. */
    public int refill() {
        if (!LiveShape.isOurs(jdbc)) return 0;
        int filled = 0;
        UUID after = new UUID(0, 0);
        while (true) {
            UUID last = after;
            List<UUID> ids = Optional.ofNullable(transaction.execute(status -> next(last)))
                    .orElseThrow();
            if (ids.isEmpty()) break;
            filled += ids.size();
            after = ids.get(ids.size() - 1);
        }
        if (filled == 0) return 0;
        LOG.info("Made anew from events where {} children were", filled);
        // Until the database counts its tables again by itself, it would look for things in the new rows the long way.
        transaction.executeWithoutResult(status -> jdbc.execute("analyze stay, accompaniment, absence"));
        return filled;
    }

    private List<UUID> next(UUID after) {
        // Two copies that start at once: the second finds what the first has written.
        jdbc.execute("lock table stay in share row exclusive mode");
        List<UUID> ids = jdbc.queryForList("""
                select c.id from child c
                where c.id > ? and not exists (select 1 from stay s where s.child_id = c.id)
                  and exists (select 1 from event e where e.stream = c.id and e.type = 'ChildPlaced')
                order by c.id limit ?
                """, UUID.class, after, AT_ONCE);
        write(ids);
        return ids;
    }

    private void write(List<UUID> ids) {
        List<Remembered> remembered = remembering.of(ids);
        List<ChildChange> past =
                remembered.stream().flatMap(child -> child.changes().stream()).toList();
        CopiedRows rows = new CopiedRows();
        stays.addTo(rows, past);
        accompaniments.addTo(rows, past);
        absences.addTo(rows, past);
        rows.send(jdbc);
        children.write(remembered.stream().map(Remembered::last).toList());
    }
}
