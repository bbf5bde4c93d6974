package nl.relocationtracker.projections.locations;

import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.location.LocationKind;

/**
 * How often a location opened and closed, up to and including a day.
 *
 * @param openings periods that had begun
 * @param closures periods that had ended
 * @param reopenings openings but the first
 * @param daysOpen days from each opening up to, not including, the closing or the day asked about
 * @param relocationsByClosure relocations of children away from it that were recorded as caused by its closing
 * @param childrenByClosure of how many children those are
 */
public record Churn(
        UUID locationId,
        String location,
        String municipality,
        LocationKind kind,
        long openings,
        long closures,
        long reopenings,
        long daysOpen,
        long relocationsByClosure,
        long childrenByClosure) {

    public Churn with(long relocations, long children) {
        return new Churn(
                locationId,
                location,
                municipality,
                kind,
                openings,
                closures,
                reopenings,
                daysOpen,
                relocations,
                children);
    }

    /** The same figures over all locations of a list. */
    public record Totals(
            long locations, long openings, long closures, long reopenings, long daysOpen, long relocationsByClosure) {

        public Totals with(long relocations) {
            return new Totals(locations, openings, closures, reopenings, daysOpen, relocations);
        }

        public static Totals of(List<Churn> all) {
            return new Totals(
                    all.size(),
                    all.stream().mapToLong(Churn::openings).sum(),
                    all.stream().mapToLong(Churn::closures).sum(),
                    all.stream().mapToLong(Churn::reopenings).sum(),
                    all.stream().mapToLong(Churn::daysOpen).sum(),
                    all.stream().mapToLong(Churn::relocationsByClosure).sum());
        }
    }
}
