package nl.relocationtracker.api.pages;

import java.util.Collection;
import java.util.UUID;
import nl.relocationtracker.api.pages.figure.Table;
import nl.relocationtracker.projections.locations.Churn;

/**
 * What the closings of each location caused, as cells that are one table wherever some of them are shown: what is withheld on one page
 * to protect another cell is not told on the next.
 */
public final class ClosingCells {

    /** All together. */
    static final String ALL = "closings";

    private ClosingCells() {}

    /** The relocations that the closings of one location caused. */
    public static String of(UUID location) {
        return ALL + "." + location;
    }

    /** Of the few that are shown to somebody who may know everything, where the others protect nothing. */
    static void into(Table table, Collection<Churn> shown, Churn.Totals totals) {
        cells(table, shown);
        table.cell(ALL, totals.relocationsByClosure(), totals.relocationsByClosure());
    }

    /** Behind all of them are as many children as behind one, at least: the others can be the same children. */
    public static Table into(Table table, Collection<Churn> all) {
        cells(table, all);
        return table.cell(
                        ALL,
                        all.stream().mapToLong(Churn::relocationsByClosure).sum(),
                        all.stream().mapToLong(Churn::childrenByClosure).max().orElse(0))
                .sum(ALL, all.stream().map(churn -> of(churn.locationId())).toList());
    }

    private static void cells(Table table, Collection<Churn> churns) {
        churns.forEach(
                churn -> table.cell(of(churn.locationId()), churn.relocationsByClosure(), churn.childrenByClosure()));
    }
}
