package nl.relocationtracker.api.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.projections.households.HouseholdView;
import nl.relocationtracker.projections.households.HouseholdView.Member;
import nl.relocationtracker.projections.households.Households;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.stereotype.Component;

/** Reads with which children a child lives and moves, and who of them is somewhere else. */
@Component
class ChildHousehold {

    private final Households households;
    private final Naming naming;

    ChildHousehold(Households households, Naming naming) {
        this.households = households;
        this.naming = naming;
    }

    /**
     * The children of a household beside the one that the page is about.
     *
     * @param apart whether not all are at one place who have to be
     * @param severe whether they have nobody but each other
     */
    record Kin(UUID household, List<Sibling> others, boolean apart, boolean severe) {}

    /**
     * Another child of the household.
     *
     * @param elsewhere whether it is in reception and not where this one is
     */
    record Sibling(UUID id, String name, Member member, boolean elsewhere) {}

    /** Nothing (null) for a child without a household on that day. */
    Kin of(UUID child, PointInTime when, Language language) {
        return households.householdsOf(List.of(new ChildId(child)), when).stream()
                .findFirst()
                .map(household -> kin(child, household, language))
                .orElse(null);
    }

    private Kin kin(UUID child, HouseholdView household, Language language) {
        Member self = household.members().stream()
                .filter(member -> member.childId().equals(child))
                .findFirst()
                .orElseThrow();
        List<Member> others = household.members().stream()
                .filter(member -> !member.childId().equals(child))
                .toList();
        // The child too, so that a brother of the same name is told from it.
        Map<UUID, String> names =
                naming.of(household.members().stream().map(Member::childId).toList(), language);
        return new Kin(
                household.id(),
                others.stream()
                        .map(member -> new Sibling(
                                member.childId(), names.get(member.childId()), member, isElsewhere(self, member)))
                        .toList(),
                household.isApart(),
                household.isSeverelyApart());
    }

    private static boolean isElsewhere(Member self, Member other) {
        return self.isPresent()
                && other.isPresent()
                && !(Objects.equals(self.locationId(), other.locationId()) && Objects.equals(self.way(), other.way()));
    }
}
