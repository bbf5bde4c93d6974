package nl.relocationtracker.api.pages;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.relocationtracker.api.findings.FindingsOfDay;
import nl.relocationtracker.api.households.HouseholdsApart;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.measure.HowLong;
import nl.relocationtracker.projections.counts.ChildCount;
import nl.relocationtracker.projections.counts.ChildCounts;
import nl.relocationtracker.projections.counts.ChildCounts.Place;
import nl.relocationtracker.projections.counts.ChildCounts.Reach;
import nl.relocationtracker.projections.counts.PolicyFigures;
import nl.relocationtracker.projections.findings.FindingView;
import nl.relocationtracker.projections.findings.Findings;
import nl.relocationtracker.projections.households.HouseholdView;
import nl.relocationtracker.projections.locations.Churn;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.locations.Turns;
import nl.relocationtracker.projections.locations.Turns.Turn;
import nl.relocationtracker.projections.population.Population;
import nl.relocationtracker.projections.reading.Aside;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.stereotype.Component;

/** Reads everything that the start page shows, at one moment, so that its figures agree. */
@Component
class StartFigures {

    static final CountingPolicy POLICY = Policies.EVERY_RELOCATION;

    /** As many of each as fit on a screen: the rest is a list of its own. */
    private static final int CHILDREN = 8;

    private static final int FINDINGS = 5;

    private static final int TURNS = 6;
    private static final int MOST_TURNS = 60;

    /** Openings and closings of so many days are the latest. */
    static final int LATELY = 28;

    static final Findings.Selection OPEN = new Findings.Selection(null, null, null, null, Findings.State.OPEN);

    private final SumsOfDay sums;
    private final OpeningsOfDay openings;
    private final HouseholdsApart apart;
    private final FindingsOfDay findings;
    private final ChildCounts counts;
    private final Locations locations;
    private final Turns turns;
    private final Readings readings;
    private final Aside aside;
    private final Grounds grounds;

    StartFigures(
            SumsOfDay sums,
            OpeningsOfDay openings,
            HouseholdsApart apart,
            FindingsOfDay findings,
            ChildCounts counts,
            Locations locations,
            Turns turns,
            Readings readings,
            Aside aside,
            Grounds grounds) {
        this.sums = sums;
        this.openings = openings;
        this.apart = apart;
        this.findings = findings;
        this.counts = counts;
        this.locations = locations;
        this.turns = turns;
        this.readings = readings;
        this.aside = aside;
        this.grounds = grounds;
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
     * @param firstDay of which anything is known, without days whose year may be mistyped
     * @param emergency for how long the children have been in emergency reception who are there
     * @param reached of every live policy that flags
     * @param turns openings and closings of the last weeks, and those announced
     * @param everInReception children who were in reception on any day so far
     * @param flagged the children who moved most; null for a reader who may not see them
     * @param turning the locations that open and close most
     * @param openings of a past day, where exact, no more than is shown
     * @param exact whether they are for somebody from whom nothing is withheld
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
            Openings openings,
            boolean exact,
            Slice<FindingView, Findings.Place> found) {

        public long unaccompanied() {
            return population.inTransit().unaccompanied()
                    + population.elsewhere().unaccompanied()
                    + population.rows().stream()
                            .mapToLong(Population.Row::unaccompanied)
                            .sum();
        }

        /** What is told at once of openings and closings: all that is announced soonest, and the latest. */
        public List<Turn> firstTurns() {
            return turns.subList(0, Math.min(TURNS, turns.size()));
        }

        /** What is told of them when asked for. */
        public List<Turn> furtherTurns() {
            return turns.subList(firstTurns().size(), Math.min(MOST_TURNS, turns.size()));
        }

        /** How many more there are. */
        public int turnsNotTold() {
            return Math.max(0, turns.size() - MOST_TURNS);
        }

        public boolean isEmpty() {
            return everInReception == 0 && openings.totals().locations() == 0;
        }

        /** The day on which the pictures of openings begin: what was open before that is open from their edge on. */
        public LocalDate firstOpening() {
            LocalDate first = turning.stream()
                    .map(each -> each.location().periods().get(0).openedOn())
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            return first.isBefore(firstDay) ? firstDay : first;
        }
    }

    /**
     * Not within a transaction, which would have begun before it is known what is in it.
     *
     * @param exact whether they are for somebody from whom nothing is withheld
     * @param withChildren whether single children are shown too
     */
    Figures on(PointInTime when, boolean exact, boolean withChildren) {
        return readings.read(when.asOf(), when.knownAt(), null, basis -> read(basis, exact, withChildren));
    }

    private Figures read(Basis basis, boolean exact, boolean withChildren) {
        PointInTime when = basis.when();
        Supplier<Apart> households = begun(() -> apart(basis), when);
        Supplier<Openings> openings = begun(() -> openings(basis, exact), when);
        Supplier<OfChildren> children =
                withChildren ? begun(() -> ofChildren(basis), when) : () -> OfChildren.NOT_SHOWN;
        Supplier<List<Turn>> latest = begun(() -> basis.ofLocations("turns", () -> turns.turns(LATELY, when)), when);
        Map<String, Long> sum = basis.sum("start", sums::of);
        Openings opened = openings.get();
        OfChildren single = children.get();
        List<Turning> turning = turning(opened.turning(), basis);
        return new Figures(
                basis.ofLocations("first day", () -> turns.firstDay(when)),
                SumsOfDay.population(sum),
                SumsOfDay.emergency(sum),
                sums.flagging().stream()
                        .map(policy -> new Reached(policy, SumsOfDay.reach(sum, policy)))
                        .toList(),
                households.get(),
                latest.get(),
                SumsOfDay.everInReception(sum),
                SumsOfDay.moves(sum),
                single.first(SumsOfDay.movedMost(sum)),
                turning,
                opened,
                exact,
                single.found());
    }

    /** What is kept of today is at hand; of a past day each part takes long. */
    private <T> Supplier<T> begun(Supplier<T> reading, PointInTime when) {
        return isPast(when) ? aside.begin(reading) : reading;
    }

    private boolean isPast(PointInTime when) {
        return when.asOf().isBefore(grounds.today());
    }

    /** See {@link #begun}. Of a reader from whom something is withheld all locations protect those that are shown. */
    private Openings openings(Basis basis, boolean exact) {
        return exact && isPast(basis.when()) ? openings.shown(basis) : openings.of(basis);
    }

    /**
     * What is told of single children.
     *
     * @param movedMost those who moved most, and one more where there are others; null for a reader who may not see them
     * @param found null as movedMost
     */
    private record OfChildren(List<ChildCount> movedMost, Slice<FindingView, Findings.Place> found) {

        private static final OfChildren NOT_SHOWN = new OfChildren(null, null);

        Slice<ChildCount, Place> first(ChildCounts.Sizes sizes) {
            return movedMost == null ? null : ChildCounts.slice(movedMost, sizes, CHILDREN);
        }
    }

    private OfChildren ofChildren(Basis basis) {
        PointInTime when = basis.when();
        List<ChildCount> movedMost = basis.mended(
                "flagged",
                () -> counts.first(SumsOfDay.MOVED_MOST, when, CHILDREN),
                (before, children) -> counts.first(before, children, SumsOfDay.MOVED_MOST, when, CHILDREN));
        return new OfChildren(movedMost, findings.findings(OPEN, basis, null, FINDINGS));
    }

    private Apart apart(Basis basis) {
        List<HouseholdView> all = apart.of(basis);
        return new Apart(
                all.size(), all.stream().filter(HouseholdView::isSeverelyApart).count());
    }

    private List<Turning> turning(List<Churn> most, Basis basis) {
        Map<UUID, LocationView> views = basis.ofLocations(
                most.stream().map(Churn::locationId).toList(),
                () -> locations.locations(most.stream().map(Churn::locationId).toList(), basis.when()).stream()
                        .collect(toMap(LocationView::id, Function.identity())));
        return most.stream()
                .map(churn -> new Turning(churn, views.get(churn.locationId())))
                .toList();
    }
}
