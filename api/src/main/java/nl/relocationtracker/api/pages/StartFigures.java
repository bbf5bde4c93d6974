package nl.relocationtracker.api.pages;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.measure.HowLong;
import nl.relocationtracker.projections.counts.ChildCount;
import nl.relocationtracker.projections.counts.ChildCounts;
import nl.relocationtracker.projections.counts.ChildCounts.Place;
import nl.relocationtracker.projections.counts.ChildCounts.Reach;
import nl.relocationtracker.projections.counts.ChildCounts.Selection;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.counts.PolicyFigures;
import nl.relocationtracker.projections.findings.FindingView;
import nl.relocationtracker.projections.findings.Findings;
import nl.relocationtracker.projections.households.HouseholdView;
import nl.relocationtracker.projections.households.Households;
import nl.relocationtracker.projections.locations.Churn;
import nl.relocationtracker.projections.locations.Churns;
import nl.relocationtracker.projections.locations.Churns.Sort;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.locations.Turns;
import nl.relocationtracker.projections.locations.Turns.Turn;
import nl.relocationtracker.projections.measure.PassagesOfChildren;
import nl.relocationtracker.projections.population.Population;
import nl.relocationtracker.projections.population.Populations;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads everything that the start page shows, at one moment, so that its figures agree. */
@Component
class StartFigures {

    static final CountingPolicy POLICY = Policies.EVERY_RELOCATION;

    private static final int CHILDREN = 20;
    private static final int LOCATIONS = 12;
    /** Equal numbers of openings are ordered further here; beyond these are none that would come first. */
    private static final int CANDIDATES = 500;

    /** Openings and closings of so many days are the latest. */
    static final int LATELY = 28;

    static final Findings.Selection OPEN = new Findings.Selection(null, null, null, null, Findings.State.OPEN);

    private final Populations populations;
    private final ChildCounts counts;
    private final Churns churns;
    private final Locations locations;
    private final Turns turns;
    private final PassagesOfChildren passages;
    private final Households households;
    private final LivePolicies policies;
    private final JdbcClient jdbc;
    private final FindingList findings;
    private final Readings readings;

    StartFigures(
            Populations populations,
            ChildCounts counts,
            Churns churns,
            Locations locations,
            Turns turns,
            PassagesOfChildren passages,
            Households households,
            LivePolicies policies,
            JdbcClient jdbc,
            FindingList findings,
            Readings readings) {
        this.populations = populations;
        this.counts = counts;
        this.churns = churns;
        this.locations = locations;
        this.turns = turns;
        this.passages = passages;
        this.households = households;
        this.policies = policies;
        this.jdbc = jdbc;
        this.findings = findings;
        this.readings = readings;
    }

    /**
     * A location and its opening periods.
     *
     * @param openings how often it opened and closed
     */
    record Turning(Churn openings, LocationView location) {}

    /** A policy that flags, and whom. */
    record Reached(CountingPolicy policy, Reach reach) {}

    /**
     * Households whose children are not all at one place.
     *
     * @param severe those of children who have nobody but each other
     */
    record Apart(long households, long severe) {}

    /**
     * @param firstDay of which anything is known
     * @param emergency for how long the children have been in emergency reception who are there
     * @param reached of every live policy that flags
     * @param turns openings and closings of the last weeks, and those announced
     * @param everInReception children who were in reception on any day so far
     * @param flagged the children who moved most; null for a reader who may not see them
     * @param turning the locations that open and close most
     * @param churn of all locations together
     * @param found what nobody lets be; null as flagged
     */
    record Figures(
            LocalDate firstDay,
            Population population,
            Map<HowLong, Long> emergency,
            List<Reached> reached,
            Apart apart,
            List<Turn> turns,
            long everInReception,
            PolicyFigures moves,
            Slice<ChildCount, Place> flagged,
            List<Turning> turning,
            Churn.Totals churn,
            Slice<FindingView, Findings.Place> found) {

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

    /** Not within a transaction, which would have begun before it is known what is in it. */
    Figures on(PointInTime when, boolean nearChildren) {
        return readings.read(
                when.asOf(),
                when.knownAt(),
                null,
                basis -> basis.untilRecorded(
                        nearChildren ? "start near children" : "start", () -> read(basis.when(), nearChildren)));
    }

    private Figures read(PointInTime when, boolean nearChildren) {
        return new Figures(
                turns.firstDay(when),
                populations.population(when),
                Emergency.howLong(passages, when),
                policies.all().stream()
                        .filter(policy -> policy.threshold() != null)
                        .map(policy -> new Reached(policy, counts.reach(policy, when)))
                        .toList(),
                apart(when),
                turns.turns(LATELY, when),
                populations.everInReception(when),
                PolicyFigures.of(POLICY, when, jdbc),
                nearChildren
                        ? counts.children(new Selection(POLICY, true, null, null, null), when, null, CHILDREN)
                        : null,
                turning(when),
                churns.totals(null, when),
                nearChildren ? findings.some(OPEN, when) : null);
    }

    private Apart apart(PointInTime when) {
        List<HouseholdView> all = households.apart(when);
        return new Apart(
                all.size(), all.stream().filter(HouseholdView::isSeverelyApart).count());
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
