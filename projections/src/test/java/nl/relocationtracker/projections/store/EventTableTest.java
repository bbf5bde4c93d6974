package nl.relocationtracker.projections.store;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationEvent.LocationOpened;
import nl.relocationtracker.core.location.LocationEvent.LocationReopened;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.PeriodCommand.CloseLocation;
import nl.relocationtracker.core.location.PeriodCommand.OpenLocation;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.projections.recording.Origin;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class EventTableTest {

    private static final int MANY = 50;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set origin = 0",
                "update event set payload = '{}' where false",
                "delete from event",
                "truncate event",
                "update event_origin set account = gen_random_uuid()",
                "delete from event_origin",
                "truncate event_origin"
            })
    void events_are_never_changed_or_deleted(String sql) {
        try (Store store = new Store()) {
            opened(store);
            assertThatThrownBy(() -> store.get(JdbcTemplate.class).execute(sql))
                    .hasMessageContaining("events are never changed or deleted");
            assertThat(store.get(JdbcTemplate.class).queryForObject("select count(*) from event", Long.class))
                    .isEqualTo(1);
        }
    }

    @Test
    void many_events_are_added_as_few_are() {
        List<StoredEvent> events = IntStream.range(0, MANY)
                .mapToObj(i -> openedEvent(new UUID(1, i), "De \\ \"Hoeve\"\t\n\r'; é \\N"))
                .toList();
        List<Map<String, Object>> few;
        try (Store store = new Store()) {
            for (StoredEvent event : events) store.get(EventTable.class).append(List.of(event), SOMEBODY);
            few = rows(store);
        }
        try (Store store = new Store()) {
            store.get(EventTable.class).append(events, SOMEBODY);
            assertThat(rows(store)).isEqualTo(few).hasSize(MANY);
            assertThat(store.get(EventTable.class).streams(List.of(new UUID(1, 0))))
                    .containsEntry(new UUID(1, 0), List.of(events.get(0)));
        }
    }

    @Test
    void many_events_are_refused_when_somebody_else_has_added_to_one_of_their_streams() {
        List<StoredEvent> events = IntStream.range(0, MANY)
                .mapToObj(i -> openedEvent(new UUID(1, i), "Locatie"))
                .toList();
        try (Store store = new Store()) {
            store.get(EventTable.class).append(events.subList(3, 4), SOMEBODY);
            assertThatThrownBy(() -> store.get(EventTable.class).append(events, SOMEBODY))
                    .isInstanceOf(DuplicateKeyException.class);
            assertThat(rows(store)).hasSize(1);
        }
    }

    @Test
    void who_acted_is_said_also_when_the_first_that_recorded_something_for_them_was_rolled_back() {
        try (Store store = new Store()) {
            EventTable table = store.get(EventTable.class);
            Origin somebody = Origin.of(new UUID(7, 7));
            new TransactionTemplate(store.get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
                table.append(List.of(openedEvent(new UUID(1, 1), "Locatie")), somebody);
                status.setRollbackOnly();
            });
            table.append(List.of(openedEvent(new UUID(1, 2), "Locatie")), somebody);
            assertThat(rows(store))
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsEntry("account", somebody.account()));
        }
    }

    @Test
    void what_the_program_does_by_itself_is_by_no_account() {
        try (Store store = new Store()) {
            EventTable table = store.get(EventTable.class);
            Origin nobody = new Origin(null, null);
            table.append(List.of(openedEvent(new UUID(1, 1), "Locatie")), nobody);
            new EventTable(store.get(JdbcTemplate.class))
                    .append(List.of(openedEvent(new UUID(1, 2), "Locatie")), nobody);
            assertThat(rows(store)).hasSize(2).allSatisfy(row -> assertThat(row).containsEntry("account", null));
            assertThat(store.get(JdbcTemplate.class).queryForObject("select count(*) from event_origin", Long.class))
                    .as("one that is known, however often it is asked for")
                    .isOne();
            assertThat(table.history(new UUID(1, 1), null))
                    .singleElement()
                    .satisfies(told -> assertThat(told.account()).isNull());
        }
    }

    private static List<Map<String, Object>> rows(Store store) {
        return store.get(JdbcTemplate.class).queryForList("""
                        select position, stream, sequence, type, revision, recorded_at, payload::text, account, import_id
                        from event join event_origin on number = origin order by position
                        """);
    }

    private static StoredEvent openedEvent(UUID location, String name) {
        return new StoredEvent(
                location,
                0,
                Instant.parse("2024-03-01T12:00:00.123456Z"),
                new LocationOpened(
                        new LocationId(location),
                        new PeriodId(location),
                        name,
                        null,
                        "Assen",
                        LocationKind.REGULAR,
                        null,
                        parse("2024-01-01")));
    }

    @Test
    void a_row_is_small_and_says_who_acted() {
        try (Store store = new Store()) {
            LocationId location = opened(store);
            Map<String, Object> row = store.get(JdbcTemplate.class)
                    .queryForMap(
                            "select stream, sequence, type, revision, account, import_id from event join event_origin on number = origin");
            assertThat(row)
                    .containsEntry("stream", location.value())
                    .containsEntry("sequence", 0)
                    .containsEntry("type", "LocationOpened")
                    .containsEntry("revision", "1")
                    .containsEntry("account", SOMEBODY.account())
                    .containsEntry("import_id", null);
        }
    }

    @Test
    void what_is_recorded_later_has_a_later_moment_even_when_the_clock_is_set_back() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2024-03-01T12:00:00.123456789Z"));
        try (Store store = new Store(moving(now))) {
            LocationId location = opened(store);
            now.set(Instant.parse("2024-03-01T11:00:00Z"));
            store.get(Recording.class)
                    .record(new CloseLocation(location, null, parse("2024-02-01"), ClosureCause.SAFETY), SOMEBODY);
            List<Instant> moments =
                    store.get(EventTable.class).streams(List.of(location.value())).get(location.value()).stream()
                            .map(StoredEvent::recordedAt)
                            .toList();
            assertThat(moments)
                    .containsExactly(
                            Instant.parse("2024-03-01T12:00:00.123456Z"), Instant.parse("2024-03-01T12:00:00.123457Z"));
        }
    }

    @Test
    void two_cannot_record_the_same_event_of_a_stream() {
        try (Store store = new Store()) {
            LocationId location = opened(store);
            StoredEvent second = new StoredEvent(
                    location.value(),
                    0,
                    Store.NOW,
                    new LocationReopened(location, new PeriodId(new UUID(1, 1)), parse("2024-02-01"), null));
            assertThatThrownBy(() -> store.get(EventTable.class).append(List.of(second), SOMEBODY))
                    .isInstanceOf(DuplicateKeyException.class);
        }
    }

    private static LocationId opened(Store store) {
        LocationId location = LocationId.create();
        store.get(Recording.class)
                .record(
                        new OpenLocation(
                                location,
                                PeriodId.create(),
                                "Azc Emmen",
                                null,
                                "Emmen",
                                LocationKind.REGULAR,
                                400,
                                parse("2024-01-01")),
                        SOMEBODY);
        return location;
    }

    private static Clock moving(AtomicReference<Instant> now) {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }
}
