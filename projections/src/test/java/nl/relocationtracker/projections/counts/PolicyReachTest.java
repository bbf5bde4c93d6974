package nl.relocationtracker.projections.counts;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.projections.counts.ChildCounts.Reach;
import nl.relocationtracker.projections.counts.ChildCounts.Selection;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.recording.RandomHistory;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PolicyReachTest {

    private static final int CHILDREN = 25;

    private final LocalDate today = LocalDate.now(RandomHistory.ticking());
    private static final LocalDate THEN = parse("2023-06-01");

    private long seen;

    @Test
    void are_what_the_list_of_all_children_adds_up_to() {
        try (Store store = new Store(RandomHistory.ticking(), new LivePolicies(Policies.BUILT_IN))) {
            RandomHistory.open(store);
            RandomHistory history = new RandomHistory(20261126);
            PointInTime before = null;
            for (int i = 0; i < CHILDREN; i++) {
                history.recorded(store);
                history.converted(store);
                store.get(Recounts.class).workOff();
                if (i == CHILDREN / 2)
                    before = new PointInTime(
                            THEN, store.get(Grounds.class).clock().instant());
            }
            for (LocalDate day = parse("2022-01-01"); day.isBefore(today); day = day.plusDays(23))
                areOf(PointInTime.asKnownNow(day), store);
            areOf(PointInTime.asKnownNow(today), store);
            areOf(before, store);
        }
        assertThat(seen).isPositive();
    }

    private void areOf(PointInTime when, Store store) {
        var reached = store.get(ChildCounts.class).reach(Policies.BUILT_IN, when);
        Set<UUID> grown = grown(when, store);
        for (CountingPolicy policy : Policies.BUILT_IN) {
            List<ChildCount> all = store.get(ChildCounts.class)
                    .children(new Selection(policy, null, null, null, null), when, null, 2 * CHILDREN)
                    .items();
            List<ChildCount> here = all.stream()
                    .filter(child -> child.locationId() != null || child.inTransit())
                    .filter(child -> !grown.contains(child.childId()))
                    .toList();
            int near = policy.threshold() == null ? Integer.MAX_VALUE : policy.nearFrom();
            PolicyReach reach = reached.get(policy);
            assertThat(store.get(ChildCounts.class).figures(policy, when))
                    .as("%s on %s", policy.name(), when)
                    .isEqualTo(new PolicyFigures(
                            all.stream().mapToLong(ChildCount::count).sum(),
                            all.stream().filter(child -> child.count() > 0).count(),
                            flagged(all)));
            assertThat(reach.reach())
                    .as("%s on %s", policy.name(), when)
                    .isEqualTo(new Reach(
                            flagged(all),
                            flagged(here),
                            here.stream()
                                    .filter(child -> child.count() >= near && !child.flagged())
                                    .count()));
            seen += reach.reach().flaggedHere() * reach.reach().near();
        }
    }

    private static long flagged(List<ChildCount> some) {
        return some.stream().filter(ChildCount::flagged).count();
    }

    private static Set<UUID> grown(PointInTime when, Store store) {
        return store
                .get(JdbcClient.class)
                .sql("select g.child_id from person_age g where g.eighteenth_on <= :asOf and " + when.known("g"))
                .param("asOf", when.asOf())
                .params(when.parameters())
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
