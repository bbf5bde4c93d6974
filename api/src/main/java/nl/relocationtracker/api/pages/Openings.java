package nl.relocationtracker.api.pages;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Map;
import nl.relocationtracker.projections.locations.Churn;
import nl.relocationtracker.projections.locations.Churns.Caused;
import nl.relocationtracker.projections.reading.Lengthy;

/**
 * How often each location opened and closed on a day, and what its closings caused.
 *
 * @param all those that opened most often first
 * @param totals over all of them
 * @param turning the few that opened and closed most often, and more than once
 * @param caused what the closings caused
 */
record Openings(List<Churn> all, Churn.Totals totals, List<Churn> turning, Map<Caused, Long> caused)
        implements Lengthy {

    /** As many as fit on a screen: the rest is a list of its own. */
    private static final int TURNING = 6;

    /** @param all whose closings may be said to have caused something else */
    static Openings of(List<Churn> all, Map<Caused, Long> caused) {
        List<Churn> with = all.stream()
                .map(churn -> churn.with(
                        caused.getOrDefault(new Caused(churn.locationId(), false), 0L),
                        caused.getOrDefault(new Caused(churn.locationId(), true), 0L)))
                .toList();
        return new Openings(with, Churn.Totals.of(with), turning(with), caused);
    }

    private static List<Churn> turning(List<Churn> all) {
        return all.stream()
                .filter(churn -> churn.openings() + churn.closures() > 1)
                .sorted(comparing((Churn churn) -> churn.openings() + churn.closures())
                        .reversed()
                        .thenComparing(Churn::location))
                .limit(TURNING)
                .toList();
    }

    @Override
    public int length() {
        return all.size();
    }
}
