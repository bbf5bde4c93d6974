package nl.relocationtracker.api.demo;

import static nl.relocationtracker.api.demo.Step.step;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.child.Reason.FAMILY_REUNION;
import static nl.relocationtracker.core.child.Reason.MEDICAL;
import static nl.relocationtracker.core.child.Reason.OWN_REQUEST;
import static nl.relocationtracker.core.child.Reason.PROCEDURE;
import static nl.relocationtracker.core.child.Reason.REJECTION;
import static nl.relocationtracker.core.child.Reason.SAFETY;
import static nl.relocationtracker.core.child.Reason.SCHOOL;
import static nl.relocationtracker.core.child.Reason.TO_FITTING_CARE;
import static nl.relocationtracker.core.child.Reason.TO_REGULAR_RECEPTION;
import static nl.relocationtracker.core.location.LocationKind.CENTRAL_RECEPTION;
import static nl.relocationtracker.core.location.LocationKind.CRISIS_EMERGENCY;
import static nl.relocationtracker.core.location.LocationKind.EMERGENCY;
import static nl.relocationtracker.core.location.LocationKind.FAMILY_LOCATION;
import static nl.relocationtracker.core.location.LocationKind.FOSTER_FAMILY;
import static nl.relocationtracker.core.location.LocationKind.MUNICIPAL;
import static nl.relocationtracker.core.location.LocationKind.PROCESS_RECEPTION;
import static nl.relocationtracker.core.location.LocationKind.PROTECTED;
import static nl.relocationtracker.core.location.LocationKind.REGULAR;
import static nl.relocationtracker.core.location.LocationKind.SMALL_SCALE_HOME;
import static nl.relocationtracker.core.location.LocationKind.UNACCOMPANIED_RECEPTION;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.api.demo.Dice.Odds;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationKind;

/** What usually follows on a stay at each kind of location, for families, for children alone and for young ones alone. */
final class Ways {

    static final Ways OF_FAMILIES = new Ways(families());
    static final Ways OF_CHILDREN_ALONE = new Ways(alone());
    static final Ways OF_YOUNG_CHILDREN_ALONE = new Ways(youngAlone());

    private final Map<LocationKind, List<Odds<Step>>> steps;

    private Ways(Map<LocationKind, List<Odds<Step>>> steps) {
        this.steps = steps;
    }

    List<Odds<Step>> from(LocationKind kind) {
        return steps.get(kind);
    }

    private static Map<LocationKind, List<Odds<Step>>> families() {
        Map<LocationKind, List<Odds<Step>>> from = new EnumMap<>(LocationKind.class);
        from.put(
                CENTRAL_RECEPTION,
                List.of(
                        step(60, PROCEDURE, PROCESS_RECEPTION),
                        step(20, CAPACITY, EMERGENCY),
                        step(24, CAPACITY, CRISIS_EMERGENCY),
                        step(6, CAPACITY, LocationKind.OTHER)));
        from.put(
                PROCESS_RECEPTION,
                List.of(
                        step(30, PROCEDURE, REGULAR),
                        step(34, CAPACITY, EMERGENCY),
                        step(16, CAPACITY, MUNICIPAL),
                        step(14, CAPACITY, CRISIS_EMERGENCY),
                        step(4, CAPACITY, LocationKind.OTHER)));
        from.put(
                CRISIS_EMERGENCY,
                List.of(
                        step(38, CAPACITY, EMERGENCY),
                        step(26, CAPACITY, CRISIS_EMERGENCY),
                        step(16, TO_REGULAR_RECEPTION, REGULAR),
                        step(8, PROCEDURE, PROCESS_RECEPTION),
                        step(6, CAPACITY, MUNICIPAL),
                        step(2, MEDICAL, EMERGENCY),
                        step(1, Reason.UNKNOWN, EMERGENCY)));
        from.put(
                EMERGENCY,
                List.of(
                        step(40, TO_REGULAR_RECEPTION, REGULAR),
                        step(26, CAPACITY, EMERGENCY),
                        step(10, CAPACITY, MUNICIPAL),
                        step(5, CAPACITY, CRISIS_EMERGENCY),
                        step(5, SAFETY, EMERGENCY),
                        step(4, MEDICAL, REGULAR),
                        step(3, OWN_REQUEST, EMERGENCY),
                        step(2, SCHOOL, EMERGENCY),
                        step(2, FAMILY_REUNION, EMERGENCY),
                        step(1, Reason.OTHER, EMERGENCY),
                        step(1, Reason.UNKNOWN, EMERGENCY)));
        from.put(
                MUNICIPAL,
                List.of(
                        step(45, PROCEDURE, REGULAR),
                        step(20, CAPACITY, EMERGENCY),
                        step(10, CAPACITY, MUNICIPAL),
                        step(6, SCHOOL, MUNICIPAL),
                        step(6, OWN_REQUEST, MUNICIPAL),
                        step(4, MEDICAL, REGULAR),
                        step(2, Reason.OTHER, MUNICIPAL)));
        from.put(
                LocationKind.OTHER,
                List.of(
                        step(40, CAPACITY, EMERGENCY),
                        step(40, PROCEDURE, REGULAR),
                        step(20, PROCEDURE, PROCESS_RECEPTION)));
        from.put(
                REGULAR,
                List.of(
                        step(26, CAPACITY, REGULAR),
                        step(18, REJECTION, FAMILY_LOCATION),
                        step(10, OWN_REQUEST, REGULAR),
                        step(9, SCHOOL, REGULAR),
                        step(9, SAFETY, REGULAR),
                        step(8, MEDICAL, REGULAR),
                        step(8, FAMILY_REUNION, REGULAR),
                        step(6, CAPACITY, EMERGENCY),
                        step(4, SAFETY, PROTECTED),
                        step(2, Reason.OTHER, REGULAR)));
        from.put(
                FAMILY_LOCATION,
                List.of(
                        step(40, PROCEDURE, REGULAR),
                        step(25, CAPACITY, FAMILY_LOCATION),
                        step(15, SAFETY, FAMILY_LOCATION),
                        step(10, MEDICAL, REGULAR)));
        from.put(PROTECTED, List.of(step(60, PROCEDURE, REGULAR), step(40, SAFETY, PROTECTED)));
        return from;
    }

    private static Map<LocationKind, List<Odds<Step>>> alone() {
        Map<LocationKind, List<Odds<Step>>> from = new EnumMap<>(LocationKind.class);
        from.put(
                CENTRAL_RECEPTION,
                List.of(
                        step(72, PROCEDURE, UNACCOMPANIED_RECEPTION),
                        step(34, CAPACITY, EMERGENCY),
                        step(3, CAPACITY, CRISIS_EMERGENCY)));
        from.put(
                UNACCOMPANIED_RECEPTION,
                List.of(
                        step(44, TO_FITTING_CARE, SMALL_SCALE_HOME),
                        step(34, CAPACITY, EMERGENCY),
                        step(12, PROCEDURE, REGULAR),
                        step(8, CAPACITY, UNACCOMPANIED_RECEPTION),
                        step(9, TO_FITTING_CARE, PROTECTED),
                        step(5, SAFETY, UNACCOMPANIED_RECEPTION),
                        step(2, OWN_REQUEST, UNACCOMPANIED_RECEPTION)));
        from.put(
                CRISIS_EMERGENCY,
                List.of(
                        step(50, PROCEDURE, UNACCOMPANIED_RECEPTION),
                        step(40, CAPACITY, EMERGENCY),
                        step(10, CAPACITY, CRISIS_EMERGENCY)));
        from.put(
                EMERGENCY,
                List.of(
                        step(34, CAPACITY, EMERGENCY),
                        step(24, TO_FITTING_CARE, SMALL_SCALE_HOME),
                        step(18, PROCEDURE, UNACCOMPANIED_RECEPTION),
                        step(12, TO_REGULAR_RECEPTION, REGULAR),
                        step(6, SAFETY, EMERGENCY),
                        step(3, TO_FITTING_CARE, PROTECTED),
                        step(2, MEDICAL, EMERGENCY),
                        step(1, Reason.OTHER, EMERGENCY)));
        from.put(
                REGULAR,
                List.of(
                        step(50, TO_FITTING_CARE, SMALL_SCALE_HOME),
                        step(20, CAPACITY, REGULAR),
                        step(10, SAFETY, REGULAR),
                        step(8, SCHOOL, REGULAR),
                        step(6, OWN_REQUEST, REGULAR)));
        from.put(
                SMALL_SCALE_HOME,
                List.of(
                        step(30, OWN_REQUEST, SMALL_SCALE_HOME),
                        step(25, SAFETY, SMALL_SCALE_HOME),
                        step(15, SCHOOL, SMALL_SCALE_HOME),
                        step(12, TO_FITTING_CARE, FOSTER_FAMILY),
                        step(8, TO_FITTING_CARE, PROTECTED),
                        step(8, CAPACITY, REGULAR)));
        from.put(
                FOSTER_FAMILY,
                List.of(
                        step(50, TO_FITTING_CARE, FOSTER_FAMILY),
                        step(30, OWN_REQUEST, SMALL_SCALE_HOME),
                        step(10, FAMILY_REUNION, FOSTER_FAMILY),
                        step(10, SCHOOL, SMALL_SCALE_HOME)));
        from.put(
                PROTECTED,
                List.of(
                        step(70, TO_FITTING_CARE, SMALL_SCALE_HOME),
                        step(20, SAFETY, PROTECTED),
                        step(10, OWN_REQUEST, UNACCOMPANIED_RECEPTION)));
        return from;
    }

    /** As for the others, but to a foster family rather than anywhere else. */
    private static Map<LocationKind, List<Odds<Step>>> youngAlone() {
        Map<LocationKind, List<Odds<Step>>> from = alone();
        for (LocationKind kind : List.of(CENTRAL_RECEPTION, UNACCOMPANIED_RECEPTION, EMERGENCY, SMALL_SCALE_HOME)) {
            List<Odds<Step>> steps = new ArrayList<>(from.get(kind));
            steps.add(step(180, TO_FITTING_CARE, FOSTER_FAMILY));
            from.put(kind, steps);
        }
        return from;
    }
}
