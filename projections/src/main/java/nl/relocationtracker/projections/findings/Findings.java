package nl.relocationtracker.projections.findings;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.FindingId;
import nl.relocationtracker.core.refusal.Severity;
import nl.relocationtracker.projections.findings.FindingView.Acceptance;
import nl.relocationtracker.projections.households.HouseholdView;
import nl.relocationtracker.projections.households.Households;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads findings, the severe ones first, and of these the newest. */
public final class Findings {

    private static final Comparator<Place> ORDER = comparing(Place::severe, reverseOrder())
            .thenComparing(Place::from, reverseOrder())
            // As the database orders them.
            .thenComparing(place -> place.id().toString());

    private static final Comparator<FindingView> IN_ORDER = comparing(FindingView::place, ORDER);

    private final FindingsOfChildren ofChildren;
    private final FindingsOfHouseholds ofHouseholds;
    private final FindingsOfLocations ofLocations;
    private final Acceptances acceptances;

    private Findings(
            FindingsOfChildren ofChildren,
            FindingsOfHouseholds ofHouseholds,
            FindingsOfLocations ofLocations,
            Acceptances acceptances) {
        this.ofChildren = ofChildren;
        this.ofHouseholds = ofHouseholds;
        this.ofLocations = ofLocations;
        this.acceptances = acceptances;
    }

    public static Findings in(JdbcClient jdbc, Households households, Vault vault, Grounds grounds) {
        return new Findings(
                new FindingsOfChildren(jdbc),
                new FindingsOfHouseholds(households),
                new FindingsOfLocations(jdbc, grounds),
                new Acceptances(jdbc, vault));
    }

    /** Whether somebody lets a finding be. */
    public enum State {
        OPEN,
        ACCEPTED
    }

    /** Which findings; null for all. */
    public record Selection(FindingCode code, Severity severity, ChildId child, LocationId location, State state) {

        public static final Selection ALL = new Selection(null, null, null, null, null);

        boolean asksFor(FindingCode wanted) {
            return (code == null || code == wanted) && (severity == null || severity == wanted.severity());
        }
    }

    /** The place of a finding in the list. */
    public record Place(boolean severe, LocalDate from, UUID id) {}

    /** How many there are, and some of them after a place in the list (null: from the first). */
    public Slice<FindingView, Place> findings(Selection selection, PointInTime when, Place after, int limit) {
        return findings(selection, when, countsOfChildren(selection, when), others(selection, when), after, limit);
    }

    /**
     * See above, of all children and locations.
     *
     * @param countsOfChildren as {@link #countsOfChildren} gave them for the state that is asked about
     * @param others as {@link #notOfChildren} gave them
     */
    public Slice<FindingView, Place> findings(
            Selection selection,
            PointInTime when,
            Map<FindingCode, Long> countsOfChildren,
            List<FindingView> others,
            Place after,
            int limit) {
        List<FindingView> wanted = others.stream()
                .filter(found -> selection.asksFor(found.code()))
                .filter(inState(selection.state()))
                .toList();
        List<FindingView> found = new ArrayList<>(ofChildren.some(selection, when, after, limit + 1));
        wanted.stream()
                .filter(each -> after == null || ORDER.compare(each.place(), after) > 0)
                .limit(limit + 1L)
                .forEach(found::add);
        found.sort(IN_ORDER);
        long total = wanted.size()
                + countsOfChildren.entrySet().stream()
                        .filter(each -> selection.asksFor(each.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        if (found.size() <= limit) return new Slice<>(total, accepted(found, when), Optional.empty());
        List<FindingView> page = found.subList(0, limit);
        return new Slice<>(
                total, accepted(page, when), Optional.of(page.get(limit - 1).place()));
    }

    /** How many findings of one rule there are, those that somebody lets be apart. */
    public record OfRule(FindingCode code, long open, long accepted) {}

    /** By rule, in the order of the rules; nothing of those that found nothing. */
    public List<OfRule> byRule(PointInTime when) {
        return byRule(
                countsOfChildren(State.OPEN, when),
                countsOfChildren(State.ACCEPTED, when),
                others(Selection.ALL, when));
    }

    /**
     * See above.
     *
     * @param openOfChildren as {@link #countsOfChildren} tells it
     * @param others as {@link #notOfChildren} gave them
     */
    public static List<OfRule> byRule(
            Map<FindingCode, Long> openOfChildren,
            Map<FindingCode, Long> acceptedOfChildren,
            List<FindingView> others) {
        Map<FindingCode, Long> open = counted(openOfChildren, State.OPEN, others);
        Map<FindingCode, Long> accepted = counted(acceptedOfChildren, State.ACCEPTED, others);
        return Stream.of(FindingCode.values())
                .map(code -> new OfRule(code, open.getOrDefault(code, 0L), accepted.getOrDefault(code, 0L)))
                .filter(each -> each.open() + each.accepted() > 0)
                .toList();
    }

    /**
     * How many findings of each rule are about one child: a sum of which each child has its share.
     *
     * @param state null for any
     */
    public Map<FindingCode, Long> countsOfChildren(State state, PointInTime when) {
        return countsOfChildren(new Selection(null, null, null, null, state), when);
    }

    private Map<FindingCode, Long> countsOfChildren(Selection selection, PointInTime when) {
        return ofChildren.countByCode(selection, when);
    }

    private static Map<FindingCode, Long> counted(
            Map<FindingCode, Long> ofChildren, State state, List<FindingView> others) {
        Map<FindingCode, Long> counted = new EnumMap<>(FindingCode.class);
        counted.putAll(ofChildren);
        others.stream().filter(inState(state)).forEach(found -> counted.merge(found.code(), 1L, Long::sum));
        return counted;
    }

    /**
     * All about households, of which these are apart, and locations, in their order. They are worked out when asked for.
     *
     * @param ofLocations as {@link #recordedLate} and {@link #withoutChildren} gave them
     */
    public List<FindingView> notOfChildren(PointInTime when, List<HouseholdView> apart, List<FindingView> ofLocations) {
        List<FindingView> all = new ArrayList<>(FindingsOfHouseholds.of(apart));
        all.addAll(ofLocations);
        return accepted(all, Selection.ALL, when);
    }

    /**
     * See above, where it was worked out before and since then something was recorded of these children alone: what nobody
     * can have accepted since then is taken as it was.
     */
    public List<FindingView> notOfChildren(
            List<FindingView> before,
            Set<UUID> children,
            PointInTime when,
            List<HouseholdView> apart,
            List<FindingView> ofLocations) {
        Set<UUID> known = before.stream()
                .filter(each -> !children.contains(each.acceptedBy()))
                .map(FindingView::id)
                .collect(toSet());
        Set<UUID> gone = new HashSet<>(known);
        List<HouseholdView> others = new ArrayList<>();
        for (HouseholdView household : apart) {
            UUID id = household.findingId().value();
            gone.remove(id);
            if (!known.contains(id)) others.add(household);
        }
        List<FindingView> found = new ArrayList<>(FindingsOfHouseholds.of(others));
        for (FindingView each : ofLocations) {
            gone.remove(each.id());
            if (!known.contains(each.id())) found.add(each);
        }
        List<FindingView> all = new ArrayList<>(before);
        all.removeIf(each -> !known.contains(each.id()) || gone.contains(each.id()));
        // All but these few are in order.
        for (FindingView each : accepted(found, when)) {
            int at = Collections.binarySearch(all, each, IN_ORDER);
            all.add(at < 0 ? -1 - at : at, each);
        }
        return List.copyOf(all);
    }

    /** What was recorded late of locations, accepted or not. */
    public List<FindingView> recordedLate(PointInTime when) {
        return ofLocations.late(when);
    }

    /** Which locations are said to be open while no child was there for long, accepted or not. */
    public List<FindingView> withoutChildren(PointInTime when) {
        return ofLocations.empty(when);
    }

    /** See above, where it was read before and since then something was recorded of these children alone. */
    public List<FindingView> withoutChildren(List<FindingView> before, Set<UUID> children, PointInTime when) {
        return ofLocations.empty(before, children, when);
    }

    private List<FindingView> others(Selection selection, PointInTime when) {
        List<FindingView> all = new ArrayList<>(ofHouseholds.all(selection, when));
        all.addAll(ofLocations.all(selection, when));
        return accepted(all, selection, when);
    }

    private List<FindingView> accepted(List<FindingView> others, Selection selection, PointInTime when) {
        return accepted(others, when).stream()
                .filter(inState(selection.state()))
                .sorted(IN_ORDER)
                .toList();
    }

    /** What nobody lets be about each of the children who live at these locations, the severe first; at most so many. */
    public List<FindingView> livingAt(Collection<UUID> locations, PointInTime when, int limit) {
        return ofChildren.livingAt(locations, when, limit);
    }

    /** One that stands on the day asked about. */
    public Optional<FindingView> finding(FindingId id, PointInTime when) {
        Optional<FindingView> ofChild = ofChildren.one(id, when);
        return ofChild.or(() -> ofHouseholds.all(Selection.ALL, when).stream()
                        .filter(each -> each.id().equals(id.value()))
                        .findFirst())
                .or(() -> ofLocations.all(Selection.ALL, when).stream()
                        .filter(each -> each.id().equals(id.value()))
                        .findFirst())
                .map(found -> accepted(List.of(found), when).get(0));
    }

    private List<FindingView> accepted(List<FindingView> found, PointInTime when) {
        Map<UUID, Acceptance> known =
                acceptances.of(found.stream().map(FindingView::id).toList(), when);
        return found.stream().map(each -> each.with(known.get(each.id()))).toList();
    }

    private static Predicate<FindingView> inState(State state) {
        return found -> state == null || (state == State.ACCEPTED) == (found.acceptance() != null);
    }
}
