package nl.relocationtracker.projections.findings;

import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.projections.findings.Findings.Selection;
import nl.relocationtracker.projections.households.HouseholdView;
import nl.relocationtracker.projections.households.Households;
import nl.relocationtracker.projections.reading.PointInTime;

/** Reads which households are apart. */
final class FindingsOfHouseholds {

    private final Households households;

    FindingsOfHouseholds(Households households) {
        this.households = households;
    }

    /** All that are wanted, accepted or not. */
    List<FindingView> all(Selection selection, PointInTime when) {
        if (!selection.asksFor(FindingCode.HOUSEHOLD_APART) && !selection.asksFor(FindingCode.SIBLINGS_APART))
            return List.of();
        return some(selection, when).stream()
                .filter(household -> selection.location() == null || household.isAt(selection.location()))
                .flatMap(household -> view(household).stream())
                .filter(found -> selection.asksFor(found.code()))
                .toList();
    }

    private List<HouseholdView> some(Selection selection, PointInTime when) {
        if (selection.child() != null) return households.householdsOf(List.of(selection.child()), when);
        return selection.location() == null ? households.apart(when) : households.apartAt(selection.location(), when);
    }

    static List<FindingView> of(List<HouseholdView> apart) {
        return apart.stream().flatMap(household -> view(household).stream()).toList();
    }

    private static Optional<FindingView> view(HouseholdView household) {
        return household.finding().map(found -> view(household, found));
    }

    private static FindingView view(HouseholdView household, Finding finding) {
        return new FindingView(
                household.findingId().value(),
                finding.code(),
                finding.details(),
                null,
                household.id(),
                null,
                null,
                household.apartSince(),
                null,
                null,
                household.recordOfAll(),
                null);
    }
}
