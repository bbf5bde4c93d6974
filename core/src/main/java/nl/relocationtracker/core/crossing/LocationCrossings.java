package nl.relocationtracker.core.crossing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.core.alert.AlertSubject;
import nl.relocationtracker.core.alert.CrossingId;
import nl.relocationtracker.core.finding.DaySpans;
import nl.relocationtracker.core.location.Announced;
import nl.relocationtracker.core.location.History;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.Period;

/**
 * Everything in the record of a location that passes the limit of a rule. A foster family is a private home, of which nothing is
 * told.
 *
 * @param inhabited the days on which some child lived there
 * @param wouldCross how many children a closing on the announced day would make reach the number of a rule
 */
public record LocationCrossings(LocationPeriods location, DaySpans inhabited, Closing wouldCross) {

    /** Says how many children a closing would make reach the number of a rule. */
    @FunctionalInterface
    public interface Closing {
        int wouldCross(AlertRule rule, LocalDate closesOn);
    }

    /** @param rules those about other things than a location are left out */
    public List<Crossing> of(List<AlertRule> rules) {
        if (!location.isKnown() || location.descriptions().latest().kind() == LocationKind.FOSTER_FAMILY)
            return List.of();
        List<Crossing> all = new ArrayList<>();
        for (AlertRule rule : rules)
            if (rule.scope().has(location.id())) for (Period period : location.periods()) all.addAll(of(rule, period));
        return List.copyOf(all);
    }

    private List<Crossing> of(AlertRule rule, Period period) {
        return switch (rule.kind()) {
            case CLOSURE_WOULD_CROSS -> wouldCross(rule, period);
            case CLOSING_OVERDUE -> reached(overdue(rule, period));
            case WITHOUT_CHILDREN -> reached(without(rule, period));
            case COUNT_REACHED, MISSING, NOT_RECEIVED, LONG_IN_EMERGENCY, NOT_IN_FOSTER_FAMILY, HOUSEHOLD_SPLIT ->
                List.of();
        };
    }

    private static List<Crossing> reached(List<Crossing> crossings) {
        return crossings.stream().filter(Crossing::isReached).toList();
    }

    /**
     * There is one for as long as it is announced, so that its alert stays when nobody would cross any more or it is closed: it was
     * so all the same. It stands while somebody would.
     */
    private List<Crossing> wouldCross(AlertRule rule, Period period) {
        Announced announced = period.announced().orElse(null);
        if (announced == null) return List.of();
        LocalDate since = saidOn(period);
        LocalDate over = period.closedOn() != null && period.closedOn().isAfter(since) ? period.closedOn() : since;
        boolean stands = period.isRunning() && wouldCross.wouldCross(rule, announced.closesOn()) > 0;
        return List.of(Crossing.on(rule, subject(), named(period, announced), since, stands ? null : over));
    }

    private List<Crossing> overdue(AlertRule rule, Period period) {
        List<Crossing> all = new ArrayList<>();
        for (History.Span<Announced> said : period.announcements().spans())
            if (said.value() != null) {
                LocalDate due = said.value().closesOn().plusDays(rule.term());
                LocalDate end = period.closedOn() == null ? said.to() : earlier(said.to(), period.closedOn());
                all.add(Crossing.on(
                        rule, subject(), named(period, said.value()), due, end.equals(LocalDate.MAX) ? null : end));
            }
        return all;
    }

    private List<Crossing> without(AlertRule rule, Period period) {
        LocalDate end = period.closedOn() == null ? LocalDate.MAX : period.closedOn();
        DaySpans empty = DaySpans.of(period.openedOn(), end).without(inhabited);
        return empty.spans().stream()
                .map(span -> Crossing.on(
                        rule,
                        subject(),
                        CrossingId.made(period.id(), span.from()),
                        span.from().plusDays(rule.term()),
                        span.to().equals(LocalDate.MAX) ? null : span.to()))
                .toList();
    }

    private AlertSubject subject() {
        return AlertSubject.of(location.id());
    }

    private static CrossingId named(Period period, Announced announced) {
        return CrossingId.made(period.id(), announced.closesOn());
    }

    /** The day on which it was said last. */
    private static LocalDate saidOn(Period period) {
        List<History.Change<Announced>> changes = period.announcements().changes();
        return changes.get(changes.size() - 1).from();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
