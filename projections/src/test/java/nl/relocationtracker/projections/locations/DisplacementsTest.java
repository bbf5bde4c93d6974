package nl.relocationtracker.projections.locations;

import static java.time.LocalDate.parse;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        for (String day : List.of("2023-02-01", "2023-02-01", "2023-03-01"))
            desk.relocated(desk.placed(here, "2023-01-10"), there, day, Reason.LOCATION_CLOSED);
        desk.relocated(desk.placed(here, "2023-01-10"), there, "2023-03-01", Reason.CAPACITY);
        desk.placed(here, "2023-01-10");
        new TransactionTemplate(store.get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            Displacements displacements = store.get(Displacements.class);
            for (String day : List.of("2023-01-31", "2023-02-28", "2023-06-01")) {
                PointInTime when = PointInTime.asKnownNow(parse(day));
                List<Displaced> listed = displacements.displacedFrom(here, when);
                assertThat(listed).hasSize(day.equals("2023-01-31") ? 0 : day.equals("2023-02-28") ? 2 : 3);
                assertThat(displacements.sumsFrom(here, when))
                        .containsExactlyInAnyOrderElementsOf(listed.stream()
                                .collect(groupingBy(one -> new Sum(one.period(), one.caused(), 0), counting()))
                                .entrySet()
                                .stream()
                                .map(each -> new Sum(
                                        each.getKey().period(), each.getKey().caused(), each.getValue()))
                                .toList());
            }
        });
    }
}
