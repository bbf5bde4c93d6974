package nl.relocationtracker.projections.recording;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.PeriodCommand.OpenLocation;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.timeline.StayId;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DryRunTest {

    @Test
    void keeps_nobody_from_placing_a_child_while_it_lasts() {
        try (Store store = new Store()) {
            LocationId location = LocationId.create();
            store.get(Recording.class)
                    .record(
                            new OpenLocation(
                                    location,
                                    PeriodId.create(),
                                    "Azc Emmen",
                                    null,
                                    null,
                                    LocationKind.REGULAR,
                                    null,
                                    parse("2024-01-01")),
                            SOMEBODY);
            BulkRecording bulk = store.get(BulkRecording.class).withoutHolding();
            new TransactionTemplate(store.get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
                status.setRollbackOnly();
                bulk.locations(List.of(new LocationRequest(location, known -> List.of())), SOMEBODY);
                assertThat(placing(store, location)).succeedsWithin(5, TimeUnit.SECONDS);
            });
        }
    }

    private static CompletableFuture<?> placing(Store store, LocationId location) {
        return CompletableFuture.supplyAsync(() -> store.get(Recording.class)
                .record(
                        new PlaceChild(
                                ChildId.create(),
                                null,
                                StayId.create(),
                                location,
                                parse("2024-02-20"),
                                Origin.ARRIVED,
                                new Accompaniment(Accompaniment.Company.ALONE, null),
                                null,
                                null),
                        SOMEBODY));
    }
}
