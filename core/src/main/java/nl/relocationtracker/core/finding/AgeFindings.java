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

/** Whether a child arrived before it was born, or when it was no child any more. */
record AgeFindings(ChildId child, Timeline timeline, Birth birth) {

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (Stay stay : timeline.stays()) {
            LocalDate day = stay.arrivedOn();
            if (isBeforeBirth(day)) found.add(found(FindingCode.BEFORE_BIRTH, stay));
            if (!day.isBefore(birth.eighteenthOn())) found.add(found(FindingCode.NOT_A_CHILD_ANY_MORE, stay));
        }
        return found;
    }

    /** Of whom only ages are left, nobody can say. */
    private boolean isBeforeBirth(LocalDate day) {
        return birth.earliest() != null && day.isBefore(birth.earliest());
    }

    private Found found(FindingCode code, Stay stay) {
        return Found.of(
                child, code, Map.of("day", stay.arrivedOn()), stay.id().value(), stay.location(), stay.arrivedOn());
    }
}
