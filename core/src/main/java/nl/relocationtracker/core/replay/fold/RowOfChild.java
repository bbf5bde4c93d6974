package nl.relocationtracker.core.replay.fold;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Tally;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.measure.Quarter;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.project.ChildRow;
import nl.relocationtracker.core.project.ChildRow.Count;
import nl.relocationtracker.core.project.ChildRow.Difference;
import nl.relocationtracker.core.project.ChildRow.StayRow;
import nl.relocationtracker.core.project.RowColumn;
import nl.relocationtracker.core.project.Wanted;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.core.timeline.Stay;

/** What of one child is wanted within a project: as it is at the end of a day, and of what was before that day. */
final class RowOfChild {

    private static final int GROWN = 18;

    private final OnDay child;
    private final Wanted wanted;

    RowOfChild(OnDay child, Wanted wanted) {
        this.child = child;
        this.wanted = wanted;
    }

    ChildRow row(List<CountingPolicy> policies, List<ComparisonSum> comparisons) {
        return new ChildRow(
                false,
                wanted(RowColumn.QUARTER_OF_ENTRY)
                        ? Quarter.of(child.child().stays().get(0).arrivedOn()).name()
                        : null,
                wanted(RowColumn.LAST_KIND) ? kind(child.stay()) : null,
                wanted(RowColumn.MOVES) ? child.child().relocations(child.day()).size() : null,
                wanted(RowColumn.UNACCOMPANIED) ? child.unaccompanied() : null,
                wanted(RowColumn.AGE) ? age() : null,
                wanted(RowColumn.COUNTS) ? counts(policies) : List.of(),
                wanted.hasStays() ? stays() : List.of(),
                wanted(RowColumn.DIFFERENCES) ? differences(comparisons) : List.of());
    }

    private boolean wanted(RowColumn column) {
        return wanted.has(column);
    }

    /** As it was when the stay began. */
    private LocationKind kind(Stay stay) {
        return child.child().places().kind(stay.location(), stay.arrivedOn()).orElse(null);
    }

    private Integer age() {
        if (child.child().birth().isEmpty()) return null;
        Birth birth = child.child().birth().get();
        int age = 0;
        while (age < GROWN && !birth.birthday(age + 1).isAfter(child.day())) age++;
        return age;
    }

    private List<Count> counts(List<CountingPolicy> policies) {
        List<Count> counts = new ArrayList<>();
        for (CountingPolicy policy : policies) {
            Tally tally = child.child().tally(policy);
            counts.add(new Count(
                    PolicySum.label(policy),
                    tally.countOn(child.day()),
                    policy.threshold() == null ? null : tally.flaggedOn(child.day())));
        }
        return counts;
    }

    private List<Difference> differences(List<ComparisonSum> comparisons) {
        return comparisons.stream()
                .flatMap(comparison -> comparison.of(child).stream())
                .toList();
    }

    private List<StayRow> stays() {
        return child.child().stays().stream()
                .filter(stay ->
                        !stay.arrivedOn().isAfter(child.day()) && !child.child().isGrown(stay.arrivedOn()))
                .map(this::stay)
                .toList();
    }

    private StayRow stay(Stay stay) {
        boolean departed = stay.departure() != null && !isLater(stay.departure().on());
        return new StayRow(
                stay.move() == null,
                wanted(RowColumn.KIND) ? kind(stay) : null,
                wanted(RowColumn.ARRIVED) ? month(stay.arrivedOn()) : null,
                wanted(RowColumn.LEFT) && stay.leftOn() != null && !isLater(stay.leftOn())
                        ? month(stay.leftOn())
                        : null,
                wanted(RowColumn.REASON) && stay.move() != null ? stay.move().reason() : null,
                wanted(RowColumn.DECIDED_BY) && stay.move() != null
                        ? stay.move().decidedBy()
                        : null,
                departed && (wanted(RowColumn.LEFT) || wanted(RowColumn.DESTINATION)),
                departed && wanted(RowColumn.DESTINATION) ? stay.departure().destination() : null);
    }

    private boolean isLater(LocalDate day) {
        return day.isAfter(child.day());
    }

    private static String month(LocalDate day) {
        return YearMonth.from(day).toString();
    }

    static Optional<RowOfChild> of(Subject child, Question question, Wanted wanted) {
        LocalDate day = question.days().get(question.days().size() - 1);
        return OnDay.of(child, day, question.selection()).map(then -> new RowOfChild(then, wanted));
    }
}
