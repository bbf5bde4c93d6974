package nl.relocationtracker.api.rest.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.api.rest.input.InputMistake;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.UntilRecorded;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.EventsInOrder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads from one snapshot, so that the rows of an answer and its position belong together. */
public final class Readings {

    private final TransactionTemplate snapshot;
    private final EventTable events;
    private final EventsInOrder order;
    private final Grounds grounds;
    private final UntilRecorded answers;

    public Readings(
            PlatformTransactionManager transactions,
            EventTable events,
            EventsInOrder order,
            Grounds grounds,
            UntilRecorded answers) {
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.events = events;
        this.order = order;
        this.grounds = grounds;
        this.answers = answers;
    }

    /**
     * @param asOf null for today
     * @param knownAt null for everything known by now
     * @param position as an earlier reading gave it; null for everything that is there
     */
    public <T> T read(LocalDate asOf, Instant knownAt, Long position, Function<Basis, T> reading) {
        // Before the snapshot is taken: then everything up to here is in it.
        long horizon = order.horizon();
        if (position != null && position > horizon) requireGivenOut(position);
        LocalDate day = asOf == null ? grounds.today() : asOf;
        Instant known = knownAt == null ? grounds.clock().instant().truncatedTo(ChronoUnit.MICROS) : knownAt;
        return snapshot.execute(status -> {
            if (position == null)
                return reading.apply(new Basis(new PointInTime(day, knownAt), known, horizon, answers.look(horizon)));
            boolean isCut = events.hasLater(position, known);
            return reading.apply(new Basis(
                    new PointInTime(day, known, isCut ? position : null), known, position, answers.look(horizon)));
        });
    }

    private void requireGivenOut(long position) {
        long newest = order.newest();
        if (position > newest)
            throw ProblemAnswer.invalid(List.of(new InputMistake(
                    InputMistake.Part.PARAMETER, "position", InputCode.TOO_BIG, Map.of("most", newest))));
    }
}
