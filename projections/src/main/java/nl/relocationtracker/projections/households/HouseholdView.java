package nl.relocationtracker.projections.households;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.FindingId;

/**
 * Children who belong together on a day. What follows from who they are is worked out once: thousands are kept, and asked
 * again at every page.
 */
public final class HouseholdView {

    private final UUID id;
    private final List<Member> members;
    private final int places;
    private final boolean severelyApart;
    // Worked out by whoever asks first; twice is no harm.
    private FindingId findingId;

    /** @param members those not yet placed or departed too, by id */
    public HouseholdView(UUID id, List<Member> members) {
        this.id = Objects.requireNonNull(id);
        this.members = List.copyOf(members);
        List<Member> belonging = this.members.stream().filter(Member::belongs).toList();
        this.places = (int) belonging.stream().map(Member::place).distinct().count();
        this.severelyApart =
                places > 1 && belonging.stream().anyMatch(member -> member.company() == Company.CHILD_ONLY_HOUSEHOLD);
    }

    /**
     * A child of a household.
     *
     * @param locationId where it lives on that day; null when in transit, departed or not yet placed
     * @param inTransit left one place and not arrived at the next
     * @param way null when it is not on its way
     * @param since the first day there, or on the way; null when departed or not yet placed
     * @param grown eighteen or older on that day
     */
    public record Member(
            UUID childId,
            long version,
            Company company,
            UUID locationId,
            String location,
            LocationKind kind,
            String municipality,
            boolean inTransit,
            Way way,
            LocalDate since,
            boolean grown) {

        /** Whether it is in reception. */
        public boolean isPresent() {
            return locationId != null || inTransit;
        }

        /** Whether it has to be where the others are: in reception, and a child still. */
        boolean belongs() {
            return isPresent() && !grown;
        }

        private Object place() {
            return inTransit ? way : locationId;
        }
    }

    /**
     * Where a child is on its way: to a place, or, when nobody knows whereto, from one.
     *
     * @param to null when that is not known
     * @param from null when it is known whereto
     */
    public record Way(UUID to, UUID from) {

        static Way of(UUID to, UUID from) {
            return to == null ? new Way(null, from) : new Way(to, null);
        }
    }

    public boolean has(ChildId child) {
        return members.stream().anyMatch(member -> member.childId().equals(child.value()));
    }

    public UUID id() {
        return id;
    }

    /** Those not yet placed or departed too, by id. */
    public List<Member> members() {
        return members;
    }

    /** At how many places its children are who are in reception; on the way to one place is one. */
    public int places() {
        return places;
    }

    public boolean isApart() {
        return places > 1;
    }

    /** Children who have nobody but each other are apart. */
    public boolean isSeverelyApart() {
        return severelyApart;
    }

    /** Whether any of its children lives there. */
    public boolean isAt(LocationId location) {
        return members.stream().anyMatch(member -> location.value().equals(member.locationId()));
    }

    /** The last day on which one of its children came where it is: since then they are apart as they are. */
    public LocalDate apartSince() {
        return members.stream()
                .filter(Member::belongs)
                .map(Member::since)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The child in whose record an acceptance of its being apart stands: whoever it is, it is always the same. */
    public UUID recordOfAll() {
        return members.stream()
                .filter(Member::belongs)
                .map(Member::childId)
                .min(UUID::compareTo)
                .orElseThrow();
    }

    /** Another one as soon as one of its children is somewhere else. */
    public FindingId findingId() {
        FindingId known = findingId;
        if (known == null) {
            String whoIsWhere = members.stream()
                    .filter(Member::belongs)
                    .map(member -> member.childId() + " " + member.place())
                    .sorted()
                    .collect(Collectors.joining(", "));
            known = FindingId.saying(id, severelyApart, apartSince(), whoIsWhere);
            findingId = known;
        }
        return known;
    }

    /** What is bad about it: its children are not all at one place. */
    public Optional<Finding> finding() {
        if (!isApart()) return Optional.empty();
        return Optional.of(new Finding(
                isSeverelyApart() ? FindingCode.SIBLINGS_APART : FindingCode.HOUSEHOLD_APART,
                Map.of("householdId", id, "places", places())));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HouseholdView household && household.id.equals(id) && household.members.equals(members);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "HouseholdView[" + id + ", " + members + "]";
    }
}
