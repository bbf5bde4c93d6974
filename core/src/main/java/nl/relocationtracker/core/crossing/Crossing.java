package nl.relocationtracker.core.crossing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import nl.relocationtracker.core.alert.AlertCommand.RaiseAlert;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.core.alert.AlertSubject;
import nl.relocationtracker.core.alert.CrossingId;
import nl.relocationtracker.core.alert.WithdrawalCause;

/**
 * That what is recorded passes the limit of a rule, from a moment on.
 *
 * @param due from when on, on the clock of the locations; it may be yet to come
 * @param until the first day on which it is not so any more; null while the record does not say so
 * @param lapse null while something can be done about it, and of what is about a child that is gone
 */
public record Crossing(
        AlertRule rule, AlertSubject subject, CrossingId id, LocalDateTime due, LocalDate until, Lapse lapse) {

    static Crossing on(AlertRule rule, AlertSubject subject, CrossingId id, LocalDate day, LocalDate until) {
        return at(rule, subject, id, day.atStartOfDay(), until);
    }

    static Crossing at(AlertRule rule, AlertSubject subject, CrossingId id, LocalDateTime due, LocalDate until) {
        return new Crossing(rule, subject, id, due, until, null);
    }

    Crossing lapsing(Lapse lapsing) {
        return new Crossing(rule, subject, id, due, until, lapsing);
    }

    public AlertId alertId() {
        return AlertId.of(rule.id(), subject.id(), id);
    }

    /** The first day on which there is reason for an alert. */
    public LocalDate since() {
        return due.toLocalDate();
    }

    /** Whether it came to it at all: what ended on the day before it would have been due did not. */
    public boolean isReached() {
        return until == null || until.isAfter(since());
    }

    /**
     * Whether nobody knows if it came to it: it was due at an hour of the day on which it ended, and of that only the day is
     * known. This raises nothing, and undoes nothing that was raised.
     */
    public boolean isUndecided() {
        return since().equals(until) && due.isAfter(since().atStartOfDay());
    }

    private boolean isDueAt(LocalDateTime now) {
        return !due.isAfter(now);
    }

    /** Whether it is so at a moment: the time for an alert. */
    public boolean standsAt(LocalDateTime now) {
        return isDueAt(now)
                && (until == null || until.isAfter(now.toLocalDate()))
                && lapsedAt(now).isEmpty();
    }

    /** Why nothing can be done about it any more at a moment; nothing while something can. */
    public Optional<WithdrawalCause> lapsedAt(LocalDateTime now) {
        return Optional.ofNullable(lapse)
                .filter(over -> !over.on().isAfter(now.toLocalDate()))
                .map(Lapse::cause);
    }

    /** When time alone changes whether it is so. */
    public Stream<LocalDateTime> turns() {
        return lapse == null ? Stream.of(due) : Stream.of(due, lapse.on().atStartOfDay());
    }

    public RaiseAlert raise(boolean backlog) {
        return new RaiseAlert(
                alertId(), rule.id(), rule.version(), rule.kind(), rule.severity(), subject, id, since(), backlog);
    }
}
