package nl.relocationtracker.core.replay.fold;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.core.timeline.Stay;

/**
 * Relocations per 1 000 days of spells that began in the 12 months up to the day.
 *
 * <p>Source: US Children's Bureau, Child and Family Services Reviews, Round 4 Statewide Data Indicators, placement stability: of
 * all children who enter care in a 12-month period, the rate of placement moves per 1 000 days of care. First placements, spells
 * under 8 days, and days and moves from 18 on are left out. Example: two children who entered, one with 2 moves in 100 days and one
 * with none in 300, are 1 000 x 2 / 400 = 5.
 */
final class StabilitySum implements Summing {

    private static Cell cell(LocalDate day, String part) {
        return new Cell(Measure.PLACEMENT_STABILITY, day, PolicySum.label(Policies.PLACEMENT_STABILITY), part);
    }

    @Override
    public void add(OnDay child, Sheet sheet) {
        Set<Integer> entered = entered(child);
        if (entered.isEmpty()) return;
        sheet.one(cell(child.day(), "ENTERED"));
        long moves = child.child().relocations(Policies.PLACEMENT_STABILITY, child.day()).stream()
                .filter(relocation -> entered.contains(relocation.from().spell()))
                .count();
        sheet.several(cell(child.day(), "MOVES"), moves);
        sheet.several(
                cell(child.day(), "DAYS"),
                child.child().tally(Policies.PLACEMENT_STABILITY).daysUntil(child.day(), entered));
    }

    /** The spells that began in the 12 months up to the day. */
    private static Set<Integer> entered(OnDay child) {
        Set<Integer> entered = new HashSet<>();
        int before = 0;
        for (Stay stay : child.child().stays()) {
            boolean begins = stay.spell() != before;
            before = stay.spell();
            if (begins
                    && stay.arrivedOn().isAfter(child.day().minusYears(1))
                    && !stay.arrivedOn().isAfter(child.day())
                    && !child.child().isGrown(stay.arrivedOn())) entered.add(stay.spell());
        }
        return entered;
    }

    @Override
    public void tell(LocalDate day, Told told) {
        Cell entered = told.tell(cell(day, "ENTERED"));
        told.isPartOf(entered, Present.selected(day));
        told.ratio(cell(day, "RATE"), cell(day, "MOVES"), cell(day, "DAYS"), 1000);
    }
}
