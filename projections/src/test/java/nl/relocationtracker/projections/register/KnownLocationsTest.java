package nl.relocationtracker.projections.register;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.relocationtracker.core.location.DescriptionCommand.ChangeCapacity;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.PeriodCommand.OpenLocation;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class KnownLocationsTest {

    private static final LocationId TER_APEL = LocationId.create();

    @Test
    void what_is_recorded_since_a_location_was_read_is_known_when_it_is_read_again() {
        try (Store store = new Store()) {
            record(store, opening(LocationKind.REGULAR));
            assertThat(remembered(store)).isEqualTo(readAnew(store)).hasSize(1);
            record(store, new ChangeCapacity(TER_APEL, null, 40, parse("2024-02-01")));
            assertThat(remembered(store)).isEqualTo(readAnew(store)).hasSize(1);
            assertThat(remembered(store)).isEqualTo(readAnew(store));
        }
    }

    @Test
    void what_came_to_nothing_is_not_remembered() {
        try (Store store = new Store()) {
            new TransactionTemplate(store.get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
                record(store, opening(LocationKind.EMERGENCY));
                assertThat(remembered(store)).isEqualTo(readAnew(store)).hasSize(1);
                status.setRollbackOnly();
            });
            assertThat(remembered(store)).isEmpty();
            record(store, opening(LocationKind.REGULAR));
            assertThat(remembered(store)).isEqualTo(readAnew(store)).hasSize(1);
        }
    }

    @Test
    void of_what_is_known_to_have_come_to_nothing_only_that_is_forgotten() {
        try (Store store = new Store()) {
            record(store, opening(LocationKind.REGULAR));
            new TransactionTemplate(store.get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
                record(store, new ChangeCapacity(TER_APEL, null, 40, parse("2024-02-01")));
                assertThat(remembered(store)).isEqualTo(readAnew(store));
                status.setRollbackOnly();
            });
            record(store, new ChangeCapacity(TER_APEL, null, 60, parse("2024-03-01")));
            assertThat(remembered(store)).isEqualTo(readAnew(store)).hasSize(1);
        }
    }

    private static Map<LocationId, LocationPeriods> remembered(Store store) {
        return store.get(LocationRegister.class).read(List.of(TER_APEL));
    }

    private static Map<LocationId, LocationPeriods> readAnew(Store store) {
        return new LocationRegister(store.get(JdbcTemplate.class)).read(List.of(TER_APEL));
    }

    private static void record(Store store, LocationCommand command) {
        store.get(Recording.class).record(command, SOMEBODY);
    }

    private static OpenLocation opening(LocationKind kind) {
        return new OpenLocation(
                TER_APEL, PeriodId.create(), "Ter Apel", null, "Westerwolde", kind, 100, parse("2024-01-01"));
    }
}
