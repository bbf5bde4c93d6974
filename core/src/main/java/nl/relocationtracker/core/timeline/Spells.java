package nl.relocationtracker.core.timeline;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.timeline.Stay.Departure;

/** Tells the reception periods of a child apart. */
final class Spells {

    private Spells() {}

    /** The same stays, each with the number of its spell, from 1. */
    static List<Stay> numbered(List<Stay> stays) {
        List<Stay> numbered = new ArrayList<>();
        Stay before = null;
        for (Stay stay : stays) {
            int spell = before == null ? 1 : goesOn(before, stay) ? before.spell() : before.spell() + 1;
            before = stay.spell() == spell ? stay : stay.inSpell(spell);
            numbered.add(before);
        }
        return numbered;
    }

    /** Somebody back from whereabouts unknown within the term goes on with the same spell. */
    private static boolean goesOn(Stay before, Stay stay) {
        Departure departure = before.departure();
        if (departure == null) return true;
        int returnDays = stay.placement() == null ? 0 : stay.placement().returnDays();
        return departure.destination() == Destination.WHEREABOUTS_UNKNOWN
                && DAYS.between(departure.on(), stay.arrivedOn()) <= returnDays;
    }
}
