package nl.relocationtracker.api.pages;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Map;
import nl.relocationtracker.projections.locations.Churn;
import nl.relocationtracker.projections.locations.Churns.Caused;

/**
 * What is shown of how often locations opened and closed by a day, and of what their closings caused.
 *
 * @param totals over all of them
 * @param turning the few that opened and closed most often, and more than once
 * @param all those that opened most often first; null where it is not read what the closings of each caused, for somebody from
 *     whom nothing is withheld
 */
record Openings(Churn.Totals totals, List<Churn> turning, List<Churn> all) {

    /** As many as fit on a screen: the rest is a list of its own. */
    private static final int TURNING = 6;

    /** @param all whose closings may be said to have caused something else */
    static Openings of(List<Churn> all, Map<Caused, Long> caused) {
        List<Churn> with = with(all, caused);
        return new Openings(Churn.Totals.of(with), turning(with), with);
    }

    static List<Churn> with(List<Churn> some, Map<Caused, Long> caused) {
        return some.stream()
                .map(churn -> churn.with(
                        caused.getOrDefault(new Caused(churn.locationId(), false), 0L),
                        caused.getOrDefault(new Caused(churn.locationId(), true), 0L)))
                .toList();
    }

    static List<Churn> turning(List<Churn> all) {
        return all.stream()
                .filter(churn -> churn.openings() + churn.closures() > 1)
                .sorted(comparing((Churn churn) -> churn.openings() + churn.closures())
                        .reversed()
                        .thenComparing(Churn::location))
                .limit(TURNING)
                .toList();
    }
}
