package nl.relocationtracker.api.demo;

import static nl.relocationtracker.core.child.Destination.DEPORTED;
import static nl.relocationtracker.core.child.Destination.DETENTION;
import static nl.relocationtracker.core.child.Destination.DIED;
import static nl.relocationtracker.core.child.Destination.DUBLIN_TRANSFER;
import static nl.relocationtracker.core.child.Destination.HOUSED_IN_MUNICIPALITY;
import static nl.relocationtracker.core.child.Destination.INTERIM_HOUSING;
import static nl.relocationtracker.core.child.Destination.RETURNED;
import static nl.relocationtracker.core.child.Destination.TO_FAMILY;
import static nl.relocationtracker.core.child.Destination.WHEREABOUTS_UNKNOWN;
import static nl.relocationtracker.core.child.Destination.YOUTH_CARE;

import java.util.List;
import nl.relocationtracker.api.demo.Dice.Odds;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.location.LocationKind;

/** Where children go when they leave reception. */
final class Destinations {

    private static final List<Odds<Destination>> OF_NEWCOMERS = List.of(
            to(30, DUBLIN_TRANSFER),
            to(25, WHEREABOUTS_UNKNOWN),
            to(20, RETURNED),
            to(12, TO_FAMILY),
            to(6, Destination.OTHER));

    private static final List<Odds<Destination>> OF_FAMILIES = List.of(
            to(66, HOUSED_IN_MUNICIPALITY),
            to(9, INTERIM_HOUSING),
            to(8, WHEREABOUTS_UNKNOWN),
            to(6, RETURNED),
            to(5, DUBLIN_TRANSFER),
            to(4, TO_FAMILY),
            to(2, Destination.OTHER),
            to(1, DETENTION));

    private static final List<Odds<Destination>> AFTER_REJECTION = List.of(
            to(36, RETURNED),
            to(24, WHEREABOUTS_UNKNOWN),
            to(16, HOUSED_IN_MUNICIPALITY),
            to(14, DEPORTED),
            to(10, DETENTION));

    private static final List<Odds<Destination>> OF_CHILDREN_ALONE = List.of(
            to(34, WHEREABOUTS_UNKNOWN),
            to(22, TO_FAMILY),
            to(20, HOUSED_IN_MUNICIPALITY),
            to(8, YOUTH_CARE),
            to(6, DUBLIN_TRANSFER),
            to(4, RETURNED),
            to(2, DEPORTED),
            to(2, Destination.OTHER));

    /** Of one child out of a household that stays. */
    private static final List<Odds<Destination>> APART = List.of(
            to(40, YOUTH_CARE), to(30, WHEREABOUTS_UNKNOWN), to(20, TO_FAMILY), to(5, DIED), to(6, Destination.OTHER));

    private Destinations() {}

    static List<Odds<Destination>> from(LocationKind kind, boolean alone) {
        if (alone) return OF_CHILDREN_ALONE;
        if (kind == LocationKind.FAMILY_LOCATION) return AFTER_REJECTION;
        boolean newcomer = kind == LocationKind.CENTRAL_RECEPTION || kind == LocationKind.PROCESS_RECEPTION;
        return newcomer ? OF_NEWCOMERS : OF_FAMILIES;
    }

    static List<Odds<Destination>> apart() {
        return APART;
    }

    private static Odds<Destination> to(int weight, Destination destination) {
        return new Odds<>(weight, destination);
    }
}
