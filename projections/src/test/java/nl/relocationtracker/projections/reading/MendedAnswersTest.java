package nl.relocationtracker.projections.reading;

import static java.time.LocalDate.parse;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.DescriptionCommand.ConvertLocation;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.counts.ChildCount;
import nl.relocationtracker.projections.counts.ChildCounts;
import nl.relocationtracker.projections.counts.ChildCounts.Sizes;
import nl.relocationtracker.projections.counts.ChildrenThen;
import nl.relocationtracker.projections.counts.ChildrenThen.Order;
import nl.relocationtracker.projections.counts.CountDistribution;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.counts.OrderedChildren;
import nl.relocationtracker.projections.counts.PolicyFigures;
import nl.relocationtracker.projections.counts.PolicyReach;
import nl.relocationtracker.projections.counts.Recounts;
import nl.relocationtracker.projections.findings.FindingView;
import nl.relocationtracker.projections.findings.Findings;
import nl.relocationtracker.projections.households.HouseholdView;
import nl.relocationtracker.projections.households.Households;
import nl.relocationtracker.projections.locations.Churns;
import nl.relocationtracker.projections.measure.InEmergency;
import nl.relocationtracker.projections.population.Populations;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.RandomHistory;
import nl.relocationtracker.projections.recording.Store;
import nl.relocationtracker.projections.store.EventsInOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is mended by the children of whom something was recorded is what would be read. */
class MendedAnswersTest {

    private static final Set<LocationKind> KINDS = Set.of(LocationKind.EMERGENCY, LocationKind.CRISIS_EMERGENCY);

    private static final ChildrenThen.Selection EVERYBODY = new ChildrenThen.Selection(
            ChildrenThen.State.ANYWHERE, null, null, null, Policies.EVERY_RELOCATION, 0, Integer.MAX_VALUE);

    private final Store store = new Store(RandomHistory.ticking(), new LivePolicies(Policies.BUILT_IN));
    private final UntilRecorded answers = new UntilRecorded(store.get(JdbcTemplate.class));
    private final List<PointInTime> read = new ArrayList<>();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void sums_households_apart_and_locations_without_children_whatever_is_recorded_of_children() {
        RandomHistory.open(store);
        RandomHistory history = new RandomHistory(20241125);
        List<ChildId> children = new ArrayList<>();
        List<LocalDate> days = List.of(parse("2023-06-01"), LocalDate.now(RandomHistory.ticking()));
        for (int i = 0; i < 6; i++) {
            children.add(history.recorded(store));
            if (i % 2 == 1) history.recordedMore(children.get(i / 2), store);
            for (LocalDate day : days) {
                PointInTime when = PointInTime.asKnownNow(day);
                assertThat(sum(when)).isEqualTo(withoutNothing(sumOf(when)));
                assertThat(apart(when)).isEqualTo(store.get(Households.class).apart(when));
                assertThat(withoutChildren(when))
                        .containsExactlyInAnyOrderElementsOf(
                                store.get(Findings.class).withoutChildren(when));
                for (CountingPolicy policy : Policies.BUILT_IN)
                    assertThat(movedMost(policy, when))
                            .isEqualTo(
                                    store
                                            .get(ChildCounts.class)
                                            .children(flaggedBy(policy), when, null, 100)
                                            .items()
                                            .stream()
                                            .limit(3)
                                            .toList());
                for (Order order : Order.values())
                    assertThat(ordered(when, order)).isEqualTo(list(when, order));
            }
        }
        assertThat(read.stream().filter(when -> when.among() == null)).hasSize(2 * days.size());
    }

    @Test
    void a_sum_after_a_location_changed() {
        Desk desk = new Desk(store);
        var azc = desk.opened("Azc Emmen", LocationKind.REGULAR, "2023-01-01");
        desk.placed(azc, "2023-02-01");
        PointInTime when = PointInTime.asKnownNow(parse("2023-06-01"));
        sum(when);
        desk.record(new ConvertLocation(azc, null, LocationKind.EMERGENCY, null, null, parse("2023-03-01")));
        store.get(Recounts.class).workOff();
        desk.placed(azc, "2023-02-01");
        assertThat(sum(when)).isEqualTo(withoutNothing(sumOf(when))).containsEntry("EMERGENCY", 2L);
    }

    private Map<String, Long> sum(PointInTime when) {
        return snapshot(
                horizon -> withoutNothing(answers.look(horizon).sum("sum" + when.asOf(), when, this::readSumOf)));
    }

    private List<HouseholdView> apart(PointInTime when) {
        Households households = store.get(Households.class);
        return snapshot(horizon -> answers.look(horizon)
                .mended(
                        "apart" + when.asOf(),
                        when,
                        () -> {
                            read.add(when);
                            return households.apart(when);
                        },
                        (before, children) -> households.apart(before, children, when)));
    }

    private List<ChildCount> movedMost(CountingPolicy policy, PointInTime when) {
        ChildCounts counts = store.get(ChildCounts.class);
        return snapshot(horizon -> answers.look(horizon)
                .mended(
                        List.of(policy, when),
                        when,
                        () -> counts.first(flaggedBy(policy), when, 2),
                        (before, children) -> counts.first(before, children, flaggedBy(policy), when, 2)));
    }

    private static ChildCounts.Selection flaggedBy(CountingPolicy policy) {
        return new ChildCounts.Selection(policy, policy.threshold() == null ? null : true, null, null, null);
    }

    private List<FindingView> withoutChildren(PointInTime when) {
        Findings findings = store.get(Findings.class);
        return snapshot(horizon -> answers.look(horizon)
                .mended(
                        "without children" + when.asOf(),
                        when,
                        () -> findings.withoutChildren(when),
                        (before, children) -> findings.withoutChildren(before, children, when)));
    }

    /** Page by page, out of what is kept. */
    private List<ChildrenThen.Row> ordered(PointInTime when, Order order) {
        ChildrenThen children = store.get(ChildrenThen.class);
        OrderedChildren all = snapshot(horizon -> answers.look(horizon)
                .mended(
                        List.of(order, when),
                        when,
                        () -> children.ordered(EVERYBODY, when, order, true),
                        (before, changed) -> children.ordered(before, changed, EVERYBODY, when, order)));
        List<ChildrenThen.Row> rows = new ArrayList<>();
        String after = null;
        do {
            var some = children.children(all, EVERYBODY, when, order, true, after, 3);
            rows.addAll(some.items());
            assertThat(some.total()).isEqualTo(children.sizes(EVERYBODY, when).total());
            after = some.next().orElse(null);
        } while (after != null);
        return rows;
    }

    private List<ChildrenThen.Row> list(PointInTime when, Order order) {
        return store.get(ChildrenThen.class)
                .children(EVERYBODY, when, new Sizes(0, 0), order, true, null, 1000)
                .items();
    }

    private Map<String, Long> readSumOf(PointInTime when) {
        read.add(when);
        return sumOf(when);
    }

    private Map<String, Long> sumOf(PointInTime when) {
        JdbcClient jdbc = store.get(JdbcClient.class);
        ChildCounts counts = store.get(ChildCounts.class);
        Map<String, Long> sum =
                new HashMap<>(store.get(Populations.class).population(when).asSum());
        sum.put("ever", store.get(Populations.class).everInReception(when));
        store.get(InEmergency.class).numbers(when).forEach((since, number) -> sum.put("since " + since, number));
        store.get(Findings.class)
                .countsOfChildren(null, when)
                .forEach((code, number) -> sum.put("found " + code, number));
        store.get(Churns.class).byClosure(when).forEach((caused, number) -> sum.put(caused.toString(), number));
        List<UUID> locations = jdbc.sql("select id from location order by id")
                .query(UUID.class)
                .list();
        List<UUID> few = locations.subList(0, Math.min(3, locations.size()));
        store.get(Churns.class).byClosureOf(few, when).forEach((caused, number) -> sum.put("of few " + caused, number));
        sum.put("by any closure", store.get(Churns.class).relocationsByClosureOf(locations, when));
        Map<CountingPolicy, PolicyReach> together = counts.reach(Policies.BUILT_IN, when);
        for (CountingPolicy policy : Policies.BUILT_IN) {
            ChildCounts.Reach reach = together.get(policy).reach();
            if (policy.threshold() != null)
                assertThat(together.get(policy).flagged())
                        .isEqualTo(counts.sizes(new ChildCounts.Selection(policy, true, null, null, null), when));
            sum.put("flagged " + policy.name(), reach.flagged());
            sum.put("here " + policy.name(), reach.flaggedHere());
            sum.put("near " + policy.name(), reach.near());
            sum.put(
                    "moves " + policy.name(),
                    PolicyFigures.of(policy, when, jdbc).relocations());
            sum.putAll(CountDistribution.of(policy, when, jdbc).children().entrySet().stream()
                    .collect(toMap(each -> each.getKey() + " " + policy.name(), Map.Entry::getValue)));
            for (Boolean flagged : new Boolean[] {null, true})
                sum.put(
                        "size " + flagged + policy.name(),
                        counts.sizes(new ChildCounts.Selection(policy, flagged, null, null, null), when)
                                .total());
            for (ChildrenThen.State state : ChildrenThen.State.values())
                sum.put(
                        "list " + state + policy.name(),
                        store.get(ChildrenThen.class)
                                .sizes(new ChildrenThen.Selection(state, KINDS, null, null, policy, 1, 5), when)
                                .total());
        }
        return sum;
    }

    private static Map<String, Long> withoutNothing(Map<String, Long> sum) {
        Map<String, Long> some = new HashMap<>(sum);
        some.values().removeIf(number -> number == 0);
        return some;
    }

    private <T> T snapshot(LongFunction<T> reading) {
        long horizon = store.get(EventsInOrder.class).horizon();
        TransactionTemplate snapshot = new TransactionTemplate(store.get(PlatformTransactionManager.class));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return snapshot.execute(none -> reading.apply(horizon));
    }
}
