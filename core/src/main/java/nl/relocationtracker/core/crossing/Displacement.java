package nl.relocationtracker.core.crossing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Move;
import nl.relocationtracker.core.child.MoveEvent.ChildRelocated;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.counting.Tally;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.core.timeline.Timeline;

/**
 * What a closing would do to a child that lives there until its day: one more relocation, because of a closing, to a place not
 * known yet. Nothing is recorded.
 *
 * @param earlierClosures how often it has moved because a location closed already; from 1 on this would be the second time
 */
public record Displacement(ChildFile file, int earlierClosures, List<Effect> effects) {

    /** Somewhere else, which is no location of ours yet. */
    private static final LocationId ELSEWHERE = new LocationId(new UUID(0, 0));

    private static final StayId THERE = new StayId(new UUID(0, 0));

    public Displacement {
        effects = List.copyOf(effects);
    }

    /**
     * How a policy would count on the closing day.
     *
     * @param before without the closing
     * @param after with it
     */
    public record Effect(CountingPolicy policy, int before, int after) {

        /** Whether it takes the child from below the threshold to it. */
        public boolean crosses() {
            return policy.threshold() != null && before < policy.threshold() && after >= policy.threshold();
        }
    }

    /**
     * Nothing for who does not live there, or leaves before it closes.
     *
     * @param closesOn the first day on which it would not be open, not before today
     */
    public static Optional<Displacement> of(
            ChildFile file,
            Places places,
            Optional<Birth> birth,
            LocationId location,
            LocalDate closesOn,
            List<CountingPolicy> policies) {
        Stay last = file.timeline().stays().stream().reduce((one, next) -> next).orElse(null);
        if (last == null || !last.location().equals(location) || !last.isRunning() || file.isErased())
            return Optional.empty();
        Timeline after = file.after(moved(file, last, closesOn)).timeline();
        List<Effect> effects = policies.stream()
                .map(policy -> new Effect(
                        policy,
                        Tally.of(file.timeline(), places, birth, policy)
                                .on(closesOn)
                                .count(),
                        Tally.of(after, places, birth, policy).on(closesOn).count()))
                .toList();
        return Optional.of(new Displacement(file, closures(file), effects));
    }

    private static ChildRelocated moved(ChildFile file, Stay last, LocalDate day) {
        LocalDate on = day.isBefore(last.arrivedOn()) ? last.arrivedOn() : day;
        Move closed = new Move(Reason.LOCATION_CLOSED, DecidedBy.RECEPTION_BODY, true, null, null, null, null);
        return new ChildRelocated(file.id(), THERE, last.id(), ELSEWHERE, on, on, closed, null);
    }

    private static int closures(ChildFile file) {
        return (int) file.timeline().stays().stream()
                .filter(stay -> stay.move() != null && stay.move().reason() == Reason.LOCATION_CLOSED)
                .count();
    }

    public boolean crossesAny() {
        return effects.stream().anyMatch(Effect::crosses);
    }
}
