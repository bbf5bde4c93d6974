package nl.relocationtracker.api.demo;

import static nl.relocationtracker.api.demo.OpeningPattern.BY_CONTRACT;
import static nl.relocationtracker.api.demo.OpeningPattern.FLEETING;
import static nl.relocationtracker.api.demo.OpeningPattern.ON_AND_OFF;
import static nl.relocationtracker.api.demo.OpeningPattern.PERMANENT;
import static nl.relocationtracker.api.demo.OpeningPattern.STEADY;

import java.util.EnumMap;
import java.util.Map;
import nl.relocationtracker.core.location.LocationKind;

/**
 * What the sites of a kind are like, and how many there are.
 *
 * @param sites for {@link #CHILDREN_PER_STOCK} children; larger histories have more sites, not larger ones
 * @param smallest capacity, of a site for all its residents
 * @param percentForChildren how much of a site's capacity children may take
 * @param shortestStay in days
 * @param meanStay in days, on top of the shortest
 */
record Stock(
        String prefix,
        String label,
        int sites,
        int smallest,
        int largest,
        int percentForChildren,
        OpeningPattern openings,
        int shortestStay,
        int meanStay) {

    private static final int CHILDREN_PER_STOCK = 2000;
    private static final int FEWEST = 2;
    private static final Map<LocationKind, Stock> STOCK = new EnumMap<>(LocationKind.class);

    static {
        for (LocationKind kind : LocationKind.values()) STOCK.put(kind, stock(kind));
    }

    static Stock of(LocationKind kind) {
        return STOCK.get(kind);
    }

    int sitesFor(int children) {
        return (int) Math.max(FEWEST, (long) sites * children / CHILDREN_PER_STOCK);
    }

    int daysOfStay(Dice dice) {
        return shortestStay + dice.about(meanStay);
    }

    private static Stock stock(LocationKind kind) {
        return switch (kind) {
            case CENTRAL_RECEPTION -> new Stock("COL", "Aanmeldlocatie", 2, 40, 60, 45, PERMANENT, 2, 5);
            case PROCESS_RECEPTION -> new Stock("POL", "Procesopvang", 2, 50, 90, 45, PERMANENT, 10, 18);
            case UNACCOMPANIED_RECEPTION -> new Stock("AMV", "Opvang alleenreizenden", 3, 16, 36, 100, STEADY, 30, 60);
            case REGULAR -> new Stock("AZC", "Azc", 7, 60, 140, 45, STEADY, 90, 280);
            case FAMILY_LOCATION -> new Stock("GL", "Gezinslocatie", 2, 60, 110, 60, PERMANENT, 90, 200);
            case MUNICIPAL -> new Stock("TGO", "Gemeentelijke opvang", 7, 30, 80, 45, BY_CONTRACT, 60, 180);
            case EMERGENCY -> new Stock("NO", "Noodopvang", 20, 30, 110, 45, ON_AND_OFF, 40, 150);
            case CRISIS_EMERGENCY -> new Stock("CNO", "Crisisnoodopvang", 14, 20, 60, 45, FLEETING, 7, 45);
            case SMALL_SCALE_HOME -> new Stock("KWG", "Woongroep", 10, 8, 16, 100, STEADY, 120, 300);
            case FOSTER_FAMILY -> new Stock("PG", "", 26, 1, 3, 100, PERMANENT, 150, 400);
            case PROTECTED -> new Stock("BO", "Beschermde opvang", 2, 10, 20, 60, PERMANENT, 60, 150);
            case OTHER -> new Stock("OV", "Hotelopvang", 2, 20, 50, 45, BY_CONTRACT, 20, 60);
        };
    }
}
