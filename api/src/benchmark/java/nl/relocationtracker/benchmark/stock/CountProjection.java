package nl.relocationtracker.benchmark.stock;

import static nl.relocationtracker.core.counting.Policies.EIGHT_IN_A_YEAR;
import static nl.relocationtracker.core.counting.Policies.EVERY_RELOCATION;
import static nl.relocationtracker.core.counting.Policies.FORCED;
import static nl.relocationtracker.core.counting.Policies.THREE_PLACEMENTS_IN_A_YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.child.MoveEvent.ChildPlaced;
import nl.relocationtracker.core.child.MoveEvent.ChildReceived;
import nl.relocationtracker.core.child.MoveEvent.ChildRelocated;
import nl.relocationtracker.core.counting.CountingPolicy;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps the counts and flags of each child under the policies that are live. */
@ProcessingGroup("counts")
class CountProjection {

    private final Repositories.Counts counts;
    private final Repositories.Counted counted;

    CountProjection(Repositories.Counts counts, Repositories.Counted counted) {
        this.counts = counts;
        this.counted = counted;
    }

    @EventHandler
    void on(ChildPlaced event) {
        count(event.childId().value(), event.stayId().value(), event.arrivedOn(), List.of(THREE_PLACEMENTS_IN_A_YEAR));
    }

    @EventHandler
    void on(ChildRelocated event) {
        count(
                event.childId().value(),
                event.stayId().value(),
                event.arrivedOn(),
                FORCED.reasons().contains(event.move().reason())
                        ? List.of(EVERY_RELOCATION, EIGHT_IN_A_YEAR, THREE_PLACEMENTS_IN_A_YEAR, FORCED)
                        : List.of(EVERY_RELOCATION, EIGHT_IN_A_YEAR, THREE_PLACEMENTS_IN_A_YEAR));
    }

    @EventHandler
    void on(ChildReceived event) {
        count(
                event.childId().value(),
                event.stayId().value(),
                event.arrivedOn(),
                List.of(EVERY_RELOCATION, EIGHT_IN_A_YEAR, THREE_PLACEMENTS_IN_A_YEAR));
    }

    private void count(UUID child, UUID stay, LocalDate day, List<CountingPolicy> policies) {
        for (CountingPolicy policy : policies) {
            CountEntity.Key key = new CountEntity.Key(child, policy.name());
            CountEntity count = counts.findById(key).orElseGet(() -> new CountEntity(key));
            CountedEntity one = new CountedEntity(
                    new CountedEntity.Key(child, policy.name(), Math.max(1, count.count + 1)), stay, day);
            count.count++;
            count.lastMoveOn = day;
            int within = policy.windowDays() == null
                    ? count.count
                    : counted.countSince(child, policy.name(), day.minusDays(policy.windowDays())) + 1;
            boolean flagged = within >= policy.threshold();
            if (flagged && count.flaggedSince == null) count.flaggedSince = day;
            count.flaggedUntil = flagged && policy.windowDays() != null ? day.plusDays(policy.windowDays()) : null;
            one.flaggedSince = flagged ? count.flaggedSince : null;
            one.flaggedUntil = count.flaggedUntil;
            counted.save(one);
            counts.save(count);
        }
    }
}
