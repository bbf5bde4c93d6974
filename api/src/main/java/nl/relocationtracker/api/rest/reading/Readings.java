package nl.relocationtracker.api.rest.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.store.EventTable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads from one snapshot, so that the rows of an answer and its position belong together. */
public final class Readings {

    private final TransactionTemplate snapshot;
    private final EventTable events;
    private final Grounds grounds;

    public Readings(PlatformTransactionManager transactions, EventTable events, Grounds grounds) {
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.events = events;
        this.grounds = grounds;
    }

    /**
     * @param asOf null for today
     * @param knownAt null for everything known by now
     */
    public <T> T read(LocalDate asOf, Instant knownAt, Function<Basis, T> reading) {
        PointInTime when = new PointInTime(asOf == null ? grounds.today() : asOf, knownAt);
        Instant known = knownAt == null ? grounds.clock().instant().truncatedTo(ChronoUnit.MICROS) : knownAt;
        return snapshot.execute(status -> reading.apply(new Basis(when, known, events.position())));
    }
}
