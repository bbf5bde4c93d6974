package nl.relocationtracker.core.crossing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.alert.AlertSubject;
import nl.relocationtracker.core.alert.CrossingId;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildFile.Accompanied;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.counting.Counted;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.counting.Tally;
import nl.relocationtracker.core.finding.ChildFindings;
import nl.relocationtracker.core.finding.Found;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.timeline.Stay;

/**
 * Everything in the record of a child that passes the limit of a rule, on whatever day. Of somebody who is eighteen nothing
 * passes any more, and of a child that is erased nothing is told.
 */
public record ChildCrossings(ChildFile file, Places places, Optional<Birth> birth) {

    /** @param rules those about other things than a child are left out */
    public List<Crossing> of(List<AlertRule> rules) {
        List<Crossing> all = new ArrayList<>();
        if (!file.isErased()) for (AlertRule rule : rules) all.addAll(of(rule));
        return all.stream()
                .filter(crossing -> crossing.isReached() || crossing.isUndecided())
                .filter(this::isOfChild)
                .filter(this::isInScope)
                .map(this::lapsing)
                .toList();
    }

    /** Where a child is that is gone has to be found out, also when it is no child any more; all else is about living here. */
    private Crossing lapsing(Crossing crossing) {
        return crossing.rule().kind().isOfLostChild()
                ? crossing
                : Lapse.of(file, birth).map(crossing::lapsing).orElse(crossing);
    }

    private List<Crossing> of(AlertRule rule) {
        return switch (rule.kind()) {
            case COUNT_REACHED -> counted(rule);
            case MISSING -> missing(rule);
            case NOT_RECEIVED -> notReceived(rule);
            case LONG_IN_EMERGENCY -> new EmergencyDays(file.timeline(), places).crossings(rule, subject());
            case NOT_IN_FOSTER_FAMILY -> notInFosterFamily(rule);
            case HOUSEHOLD_SPLIT, CLOSURE_WOULD_CROSS, CLOSING_OVERDUE, WITHOUT_CHILDREN -> List.of();
        };
    }

    private List<Crossing> counted(AlertRule rule) {
        CountingPolicy policy = rule.policy();
        List<Crossing> all = new ArrayList<>();
        LocalDate current = null;
        for (Tally.Step step : Tally.of(file.timeline(), places, birth, policy).steps()) {
            LocalDate since = step.flaggedSince();
            if (since == null) continue;
            LocalDate until = Counted.NEVER.equals(step.flaggedUntil()) ? null : step.flaggedUntil();
            boolean begins = !since.equals(current);
            CrossingId id = !begins
                    ? all.get(all.size() - 1).id()
                    : isForGood(policy)
                            ? CrossingId.ONLY
                            : new CrossingId(step.counted().id());
            Crossing crossing = Crossing.on(rule, subject(), id, since, until);
            if (begins) all.add(crossing);
            else all.set(all.size() - 1, crossing);
            current = since;
        }
        return all;
    }

    /** Whether its count never falls by itself. */
    private static boolean isForGood(CountingPolicy policy) {
        return policy.windowDays() == null && !policy.perSpell();
    }

    private List<Crossing> missing(AlertRule rule) {
        List<Stay> stays = file.timeline().stays();
        List<Crossing> all = new ArrayList<>();
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            if (stay.departure() == null || stay.departure().destination() != Destination.WHEREABOUTS_UNKNOWN) continue;
            LocalDate back = i + 1 < stays.size() ? stays.get(i + 1).arrivedOn() : null;
            LocalDate gone = stay.departure().on();
            // Back on the day on which it went, it was gone all the same.
            all.add(Crossing.on(
                    rule, subject(), after(stay), gone, back == null || back.isAfter(gone) ? back : gone.plusDays(1)));
        }
        return all;
    }

    /** A rule for some places is for who was sent from there, wherever it arrived. */
    private List<Crossing> notReceived(AlertRule rule) {
        List<Crossing> all = new ArrayList<>();
        for (Stay stay : file.timeline().stays())
            if (stay.transit() != null && stay.leftOn() != null) {
                LocalDateTime due = stay.leftOn().atStartOfDay().plusHours(rule.term());
                all.add(Crossing.at(
                        rule, subject(), after(stay), due, stay.transit().until()));
            }
        return all;
    }

    private List<Crossing> notInFosterFamily(AlertRule rule) {
        return ChildFindings.notInFosterFamily(file, places.locations(), birth, rule.term()).stream()
                .map(found -> Crossing.on(rule, subject(), named(found), found.from(), found.until()))
                .toList();
    }

    private static CrossingId named(Found found) {
        return CrossingId.made(found.about(), found.from());
    }

    private AlertSubject subject() {
        return AlertSubject.of(file.id());
    }

    /** What began with the end of a stay. */
    private static CrossingId after(Stay stay) {
        return new CrossingId(stay.id().value());
    }

    private boolean isOfChild(Crossing crossing) {
        return birth.map(known -> crossing.since().isBefore(known.eighteenthOn()))
                .orElse(true);
    }

    private boolean isInScope(Crossing crossing) {
        Scope scope = crossing.rule().scope();
        LocalDate day = crossing.since();
        if (scope.unaccompaniedOnly()
                && !file.accompaniedOn(day)
                        .map(Accompanied::accompaniment)
                        .filter(company -> company.unaccompanied())
                        .isPresent()) return false;
        return scope.has(file.timeline().stays().stream()
                .filter(stay -> crossing.rule().kind() == RuleKind.NOT_RECEIVED
                        ? after(stay).equals(crossing.id())
                        : !stay.arrivedOn().isAfter(day))
                .reduce((one, next) -> next)
                .map(Stay::location)
                .orElse(null));
    }
}
