package nl.relocationtracker.api.pages;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.projections.stays.AbsenceView;
import nl.relocationtracker.projections.stays.StayView;

/**
 * What a child's page tells, up to a day.
 *
 * @param stays oldest first, at least one
 * @param absences nights elsewhere, some of which may count
 */
record ChildHistory(List<StayView> stays, List<AbsenceView> absences, LocalDate asOf, CountingPolicy policy) {

    /**
     * A relocation that counts.
     *
     * @param number from 1
     * @param since from which day on it is one
     */
    private record Counted(int number, LocalDate movedOn, LocalDate since, Reason reason) {}

    /** How many of the counted relocations had a reason. */
    record ForReason(Reason reason, long count) {}

    public int count() {
        return counted().size();
    }

    public boolean flagged() {
        return count() >= policy.threshold();
    }

    public LocalDate flaggedSince() {
        return flagged() ? counted().get(policy.threshold() - 1).since() : null;
    }

    public LocalDate lastMoveOn() {
        return count() == 0 ? null : counted().get(count() - 1).movedOn();
    }

    /** Relocations from the eighteenth birthday on. */
    public long notCounted() {
        return stays.stream()
                .filter(stay -> stay.movedFrom() != null && stay.relocation() == null)
                .count();
    }

    /** Why the child moved, the most frequent reason first. */
    public List<ForReason> reasons() {
        Map<Reason, Long> counts = counted().stream().collect(groupingBy(Counted::reason, counting()));
        return counts.entrySet().stream()
                .map(entry -> new ForReason(entry.getKey(), entry.getValue()))
                .sorted(comparing(ForReason::count).reversed().thenComparing(ForReason::reason))
                .toList();
    }

    public long byClosure() {
        return counted().stream()
                .filter(one -> one.reason() == Reason.LOCATION_CLOSED)
                .count();
    }

    public StayView last() {
        return stays.get(stays.size() - 1);
    }

    public LocalDate firstDay() {
        return stays.get(0).arrivedOn();
    }

    public boolean present() {
        return last().leftOn() == null;
    }

    public boolean departed() {
        return last().departedOn() != null;
    }

    public boolean inTransit() {
        return last().inTransitAfter() && last().inTransitUntil() == null && !departed();
    }

    /** What can be recorded next, the likeliest first, as the last part of an address. */
    public List<String> acts() {
        if (departed()) return List.of("placement");
        if (inTransit()) return List.of("arrival", "recall", "departure");
        return List.of("relocation", "sending", "departure");
    }

    /** How many days a stay has lasted, the day of arriving included, that of leaving not. */
    public long days(StayView stay) {
        return DAYS.between(stay.arrivedOn(), stay.leftOn() == null ? asOf : stay.leftOn());
    }

    /** How many days the child was on its way after a stay. */
    public long daysInTransit(StayView stay) {
        return DAYS.between(stay.leftOn(), stay.inTransitUntil() == null ? asOf : stay.inTransitUntil());
    }

    private List<Counted> counted() {
        Stream<Counted> moves = stays.stream()
                .filter(stay -> stay.relocation() != null)
                .map(stay -> new Counted(
                        stay.relocation(),
                        stay.arrivedOn(),
                        stay.arrivedOn(),
                        stay.reason() == null ? Reason.UNKNOWN : stay.reason()));
        Stream<Counted> nights = absences.stream()
                .filter(absence -> absence.relocation() != null)
                .map(absence ->
                        new Counted(absence.relocation(), absence.from(), absence.relocationSince(), absence.reason()));
        return Stream.concat(moves, nights).sorted(comparing(Counted::number)).toList();
    }
}
