package nl.relocationtracker.projections.locations;

import static java.time.LocalDate.parse;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.locations.Displacements.Displaced;
import nl.relocationtracker.projections.locations.Displacements.Sum;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How many had to leave a location is how many are listed. */
class DisplacementsTest {

    private final Store store = new Store();
    private final Desk desk = new Desk(store);
    private final LocationId here = desk.opened("Heumensoord", LocationKind.EMERGENCY, "2023-01-01");
    private final LocationId there = desk.opened("Azc Emmen", LocationKind.REGULAR, "2023-01-01");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_sums_of_those_who_had_to_leave_are_those_who_are_listed() {
        ChildId twice = desk.placed(here, "2023-01-10");
        desk.relocated(twice, there, "2023-02-01", Reason.LOCATION_CLOSED);
        for (String day : List.of("2023-02-01", "2023-03-01"))
            desk.relocated(desk.placed(here, "2023-01-10"), there, day, Reason.LOCATION_CLOSED);
        desk.relocated(desk.placed(here, "2023-01-10"), there, "2023-03-01", Reason.CAPACITY);
        desk.placed(here, "2023-01-10");
        desk.relocated(twice, here, "2023-03-10", Reason.CAPACITY);
        desk.relocated(twice, there, "2023-03-20", Reason.LOCATION_CLOSED);
        new TransactionTemplate(store.get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            Displacements displacements = store.get(Displacements.class);
            for (String day : List.of("2023-01-31", "2023-02-28", "2023-06-01")) {
                PointInTime when = PointInTime.asKnownNow(parse(day));
                List<Displaced> listed = displacements.displacedFrom(here, when);
                assertThat(listed).hasSize(day.equals("2023-01-31") ? 0 : day.equals("2023-02-28") ? 2 : 4);
                assertThat(displacements.sumsFrom(here, when)).containsExactlyInAnyOrderElementsOf(sums(listed));
            }
            assertThat(displacements.sumsFrom(here, PointInTime.asKnownNow(parse("2023-06-01"))))
                    .anySatisfy(sum -> {
                        assertThat(sum.relocations()).isEqualTo(4);
                        assertThat(sum.children()).isEqualTo(3);
                    });
        });
    }

    private static List<Sum> sums(List<Displaced> listed) {
        return listed.stream()
                .collect(groupingBy(one -> new Sum(one.period(), one.caused(), 0, 0), toList()))
                .entrySet()
                .stream()
                .map(each -> new Sum(
                        each.getKey().period(),
                        each.getKey().caused(),
                        each.getValue().size(),
                        each.getValue().stream()
                                .map(Displaced::childId)
                                .distinct()
                                .count()))
                .toList();
    }
}
