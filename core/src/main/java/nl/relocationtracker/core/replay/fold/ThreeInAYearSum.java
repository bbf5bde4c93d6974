package nl.relocationtracker.core.replay.fold;

import java.time.LocalDate;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.replay.Measure;

/**
 * Share of the children present who had three or more stays in the year up to the day.
 *
 * <p>Source: England, Department for Education, Children looked after by local authorities (SSDA903), placement stability: children
 * looked after at 31 March with three or more placements during the year, as a percentage of those looked after at 31 March.
 * Temporary stays within their limit are left out. Example: of 4 children present one had 3 stays: 1 / 4.
 */
final class ThreeInAYearSum implements Summing {

    private static Cell cell(LocalDate day, String part) {
        return new Cell(Measure.THREE_IN_A_YEAR, day, PolicySum.label(Policies.THREE_PLACEMENTS_IN_A_YEAR), part);
    }

    @Override
    public void add(OnDay child, Sheet sheet) {
        if (child.isPresent()
                && child.child().tally(Policies.THREE_PLACEMENTS_IN_A_YEAR).flaggedOn(child.day()))
            sheet.one(cell(child.day(), "THREE_OR_MORE"));
    }

    @Override
    public void tell(LocalDate day, Told told) {
        Cell three = told.tell(cell(day, "THREE_OR_MORE"));
        told.share(cell(day, "SHARE"), three, Present.present(day));
    }
}
