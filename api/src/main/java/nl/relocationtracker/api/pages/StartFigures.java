package nl.relocationtracker.api.pages;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.projections.counts.ChildCount;
import nl.relocationtracker.projections.counts.ChildCounts;
import nl.relocationtracker.projections.counts.ChildCounts.Place;
import nl.relocationtracker.projections.counts.ChildCounts.Selection;
import nl.relocationtracker.projections.counts.PolicyFigures;
import nl.relocationtracker.projections.locations.Churn;
import nl.relocationtracker.projections.locations.Churns;
import nl.relocationtracker.projections.locations.Churns.Sort;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.population.Population;
import nl.relocationtracker.projections.population.Populations;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads everything that the start page shows, at one moment, so that its figures agree. */
@Component
class StartFigures {

    static final CountingPolicy POLICY = Policies.EVERY_RELOCATION;

    private static final int CHILDREN = 20;
    private static final int LOCATIONS = 12;
    /** Equal numbers of openings are ordered further here; beyond these are none that would come first. */
    private static final int CANDIDATES = 500;

    private final Populations populations;
    private final ChildCounts counts;
    private final Churns churns;
    private final Locations locations;
    private final JdbcClient jdbc;

    StartFigures(Populations populations, ChildCounts counts, Churns churns, Locations locations, JdbcClient jdbc) {
        this.populations = populations;
        this.counts = counts;
        this.churns = churns;
        this.locations = locations;
        this.jdbc = jdbc;
    }

    /**
     * A location and its opening periods.
     *
     * @param openings how often it opened and closed
     */
    record Turning(Churn openings, LocationView location) {}

    /**
     * @param everInReception children who were in reception on any day so far
     * @param flagged the children who moved most; null for a reader who may not see them
     * @param turning the locations that open and close most
     * @param churn of all locations together
     */
    record Figures(
            Population population,
            long everInReception,
            PolicyFigures moves,
            Slice<ChildCount, Place> flagged,
            List<Turning> turning,
            Churn.Totals churn) {

        public long unaccompanied() {
            return population.inTransit().unaccompanied()
                    + population.rows().stream()
                            .mapToLong(Population.Row::unaccompanied)
                            .sum();
        }

        public boolean isEmpty() {
            return everInReception == 0 && churn.locations() == 0;
        }

        /** The day on which the pictures of openings begin. */
        public LocalDate firstOpening() {
            return turning.stream()
                    .map(each -> each.location().periods().get(0).openedOn())
                    .min(LocalDate::compareTo)
                    .orElseThrow();
        }
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Figures on(LocalDate day, boolean nearChildren) {
        PointInTime when = PointInTime.asKnownNow(day);
        return new Figures(
                populations.population(when),
                populations.everInReception(when),
                PolicyFigures.of(POLICY, when, jdbc),
                nearChildren
                        ? counts.children(new Selection(POLICY, true, null, null, null), when, null, CHILDREN)
                        : null,
                turning(when),
                churns.totals(null, when));
    }

    private List<Turning> turning(PointInTime when) {
        return churns.churn(null, when, Sort.OPENINGS, null, CANDIDATES).items().stream()
                .filter(churn -> churn.openings() + churn.closures() > 1)
                .sorted(comparing((Churn churn) -> churn.openings() + churn.closures())
                        .thenComparing(Churn::relocationsByClosure)
                        .reversed()
                        .thenComparing(Churn::location))
                .limit(LOCATIONS)
                .map(churn -> new Turning(
                        churn,
                        locations
                                .location(new LocationId(churn.locationId()), when)
                                .orElseThrow()))
                .toList();
    }
}
