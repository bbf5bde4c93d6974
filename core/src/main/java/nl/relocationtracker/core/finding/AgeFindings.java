package nl.relocationtracker.core.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Timeline;

/**
 * Whether a child arrived before it was born, on another day than it was born on there, or when it was no child any more.
 * When only ages are left of the birth date, nothing but the last can be said.
 */
record AgeFindings(ChildId child, Timeline timeline, Birth birth) {

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (Stay stay : timeline.stays()) {
            LocalDate day = stay.arrivedOn();
            boolean unborn = birth.earliest() != null && day.isBefore(birth.earliest());
            if (unborn) found.add(found(FindingCode.BEFORE_BIRTH, stay));
            if (!day.isBefore(birth.eighteenthOn())) found.add(found(FindingCode.NOT_A_CHILD_ANY_MORE, stay));
            boolean elsewhen = birth.earliest() != null && !unborn && !birth.canBe(day);
            if (stay.isBornInto() && elsewhen) found.add(found(FindingCode.BORN_ON_ANOTHER_DAY, stay));
        }
        return found;
    }

    private Found found(FindingCode code, Stay stay) {
        return Found.of(
                child, code, Map.of("day", stay.arrivedOn()), stay.id().value(), stay.location(), stay.arrivedOn());
    }
}
