package nl.relocationtracker.projections.counts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.projections.counts.CountTables.Recount;
import nl.relocationtracker.projections.generation.LiveShape;
import nl.relocationtracker.projections.live.LiveTables;
import nl.relocationtracker.projections.person.PersonTable;
import nl.relocationtracker.projections.store.StoredEvent;
import nl.relocationtracker.projections.stream.Streams;
import nl.relocationtracker.projections.stream.WholeStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts children again of whom the past of a location changed. Every copy of the program may do so at once: each takes
 * those whom nobody else has in hand.
 */
public class Recounts {

    private static final Logger LOG = LoggerFactory.getLogger(Recounts.class);

    private static final int CHUNK = 200;

    /** Who has something recorded at this moment is left for the next time: nobody waits for anybody. */
    private static final String TAKE = """
            select r.child_id, r.queued_at, r.imported from recount r join child c on c.id = r.child_id
            order by r.queued_at, r.child_id limit ? for update skip locked
            """;

    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;
    private final JdbcTemplate jdbc;
    private final PersonTable persons;
    private final LiveTables tables;

    public Recounts(TransactionTemplate transaction, JdbcTemplate jdbc, PersonTable persons, LiveTables tables) {
        this.transaction = transaction;
        this.reading = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        this.reading.setReadOnly(true);
        this.jdbc = jdbc;
        this.persons = persons;
        this.tables = tables;
    }

    /** How many children wait to be counted again; also while read models of another shape are made anew. */
    public long waiting() {
        Long waiting = reading.execute(status -> jdbc.queryForObject("select count(*) from recount", Long.class));
        return waiting == null ? 0 : waiting;
    }

    /** Counts everybody again who waits for it and whom nobody else has in hand. */
    @Scheduled(fixedDelayString = "PT1S")
    public void workOff() {
        if (!LiveShape.isOurs(jdbc)) return;
        try {
            int counted = CHUNK;
            while (counted == CHUNK) counted = some(CHUNK);
        } catch (ConcurrencyFailureException e) {
            LOG.debug("Who waits is counted again the next time", e);
        }
    }

    /** @param forImportOnly whether imports alone are why a child waits */
    private record Waiting(Instant queuedAt, boolean forImportOnly) {}

    private int some(int most) {
        Integer counted = transaction.execute(status -> {
            Map<UUID, Waiting> taken = new LinkedHashMap<>();
            jdbc.query(
                    TAKE,
                    (RowCallbackHandler) row -> taken.put(
                            row.getObject(1, UUID.class),
                            new Waiting(row.getObject(2, OffsetDateTime.class).toInstant(), row.getBoolean(3))),
                    most);
            if (taken.isEmpty()) return 0;
            tables.recount(recounts(taken));
            jdbc.update("delete from recount where child_id = any (?)", (Object)
                    taken.keySet().toArray(UUID[]::new));
            return taken.size();
        });
        return counted == null ? 0 : counted;
    }

    private List<Recount> recounts(Map<UUID, Waiting> taken) {
        Map<ChildId, PersonalDetails> known =
                persons.of(taken.keySet().stream().map(ChildId::new).toList());
        List<Recount> recounts = new ArrayList<>();
        for (WholeStream stream : Streams.of(jdbc, taken.keySet())) {
            ChildFile file = ChildFile.empty(new ChildId(stream.id()));
            for (StoredEvent event : stream.events()) file = file.after((ChildEvent) event.payload());
            Optional<Birth> birth = file.isErased()
                    ? file.who().erasure().birth()
                    : Optional.ofNullable(known.get(file.id())).flatMap(PersonalDetails::birth);
            Waiting waiting = taken.get(stream.id());
            recounts.add(
                    new Recount(file, birth, waiting.queuedAt(), stream.isImportedLast(), waiting.forImportOnly()));
        }
        return recounts;
    }
}
