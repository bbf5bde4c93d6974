package nl.relocationtracker.projections.alerts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.core.child.ChildFile.Accompanied;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.crossing.Displacement;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.person.PersonTable;
import nl.relocationtracker.projections.store.EventTable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What closing a location would do, before it is done. Everybody who lives there is read at once and counted by the code that
 * counts always; nothing is recorded.
 */
public final class ClosurePreviews {

    private final JdbcTemplate jdbc;
    private final ReadChildren children;
    private final LivePolicies policies;

    public ClosurePreviews(JdbcTemplate jdbc, EventTable events, PersonTable persons, LivePolicies policies) {
        this.jdbc = jdbc;
        this.children = new ReadChildren(events, persons);
        this.policies = policies;
    }

    /**
     * A child that would have to move.
     *
     * @param household null for a child without one
     */
    public record Moved(Displacement displacement, HouseholdId household) {

        /** Whether it would move for a closing for the second time, or more. */
        public boolean isAgain() {
            return displacement.earlierClosures() > 0;
        }
    }

    /** @param children who would have to move, those who would cross a threshold first */
    public record ClosurePreview(LocationId location, LocalDate closesOn, List<Moved> children) {

        public ClosurePreview {
            children = List.copyOf(children);
        }

        public Stream<HouseholdId> households() {
            return children.stream()
                    .map(Moved::household)
                    .filter(household -> household != null)
                    .distinct();
        }

        /** How many it would take to the threshold of a policy. */
        public long crossing(CountingPolicy policy) {
            return children.stream()
                    .flatMap(child -> child.displacement().effects().stream())
                    .filter(effect -> effect.policy().equals(policy) && effect.crosses())
                    .count();
        }
    }

    /** Under every live policy that flags somebody. */
    public ClosurePreview preview(LocationId location, LocalDate closesOn) {
        return preview(
                location,
                closesOn,
                policies.all().stream()
                        .filter(policy -> policy.threshold() != null)
                        .toList());
    }

    ClosurePreview preview(LocationId location, LocalDate closesOn, List<CountingPolicy> some) {
        List<Moved> moved = children.of(residents(location)).stream()
                .flatMap(known ->
                        Displacement.of(known.file(), known.places(), known.birth(), location, closesOn, some).stream())
                .map(displacement -> new Moved(displacement, household(displacement, closesOn)))
                .sorted(Comparator.comparing(
                                (Moved child) -> !child.displacement().crossesAny())
                        .thenComparing(child -> !child.isAgain())
                        .thenComparing(child -> child.displacement().file().id().value()))
                .toList();
        return new ClosurePreview(location, closesOn, moved);
    }

    private static HouseholdId household(Displacement displacement, LocalDate day) {
        return displacement
                .file()
                .accompaniedOn(day)
                .map(Accompanied::household)
                .orElse(null);
    }

    private List<UUID> residents(LocationId location) {
        return jdbc.queryForList("""
                select s.child_id from stay s
                where s.location_id = ? and s.left_on is null and s.recorded_to = 'infinity'
                  and not exists (select from erasure e where e.child_id = s.child_id)
                """, UUID.class, location.value());
    }

    /** How many children a closing would take to the threshold of a policy. */
    int wouldCross(LocationId location, LocalDate closesOn, CountingPolicy policy) {
        return (int) preview(location, closesOn, List.of(policy)).crossing(policy);
    }
}
