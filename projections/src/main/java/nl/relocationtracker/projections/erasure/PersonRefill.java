package nl.relocationtracker.projections.erasure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.projections.generation.LiveShape;
import nl.relocationtracker.projections.live.Remembered;
import nl.relocationtracker.projections.live.Remembering;
import nl.relocationtracker.projections.person.AgeTable;
import nl.relocationtracker.projections.person.PersonTable;
import nl.relocationtracker.projections.person.StoredVault;
import nl.relocationtracker.projections.rows.CopiedRows;
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
    private final PersonTable persons;
    private final AgeTable ages;
    private final Remembering remembering;

    public PersonRefill(
            TransactionTemplate transaction,
            JdbcTemplate template,
            JdbcClient jdbc,
            PersonTable persons,
            AgeTable ages,
            StoredVault vault) {
        this.transaction = transaction;
        this.template = template;
        this.jdbc = jdbc;
        this.persons = persons;
        this.ages = ages;
        this.remembering = new Remembering(template, vault);
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
            int written = Optional.ofNullable(transaction.execute(status -> write(ids)))
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

    private int write(List<UUID> ids) {
        List<Remembered> readable = remembering.of(ids).stream()
                .filter(child -> child.last().after().isErased()
                        || child.last().details().isPresent())
                .toList();
        CopiedRows rows = new CopiedRows();
        ages.addTo(
                rows,
                readable.stream().flatMap(child -> child.changes().stream()).toList());
        persons.addTo(rows, readable.stream().map(Remembered::last).toList());
        // Somebody may have recorded who a child is meanwhile.
        for (String table : List.of("person", "person_name", "person_reference", "person_age"))
            template.update("delete from " + table + " where child_id = any (?)", (Object) readable.stream()
                    .map(child -> child.last().after().id().value())
                    .toArray(UUID[]::new));
        rows.send(template);
        return readable.size();
    }
}
