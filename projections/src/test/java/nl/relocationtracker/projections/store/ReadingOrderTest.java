package nl.relocationtracker.projections.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import nl.relocationtracker.projections.database.TestDatabase;
import nl.relocationtracker.projections.store.EventsInOrder.Stretch;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.JdbcEventStorageEngineStatements;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The same rush, read by stock Axon's engine on its own tables, and by ours on ours. */
class ReadingOrderTest {

    /** As an import states it, when it tells when an older system learned of something. */
    private static final Instant LONG_AGO = Instant.parse("2019-03-01T12:00:00Z");

    private static final Serializer JSON = Jackson3Serializer.builder().build();

    private static final Duration HELD_OPEN = Duration.ofSeconds(3);

    private final HikariDataSource database = TestDatabase.fresh();

    @Test
    void stock_axon_with_its_own_settings_loses_events_with_old_timestamps() throws Exception {
        Rush rush = stock(60_000, 250, () -> LONG_AGO);
        assertThat(rush.lost()).isNotEmpty();
    }

    /**
     * Its time-out is a minute, and it looks at gaps when it has 250; here a second and 25, so that the test need not hold a
     * transaction open for minutes.
     */
    @Test
    void stock_axon_loses_events_of_a_transaction_that_outlasts_its_timeout() throws Exception {
        Rush rush = stock(1_000, 25, Instant::now);
        assertThat(rush.lost()).isNotEmpty();
    }

    @Test
    void ours_reads_every_event_once_and_each_child_in_order() throws Exception {
        for (Supplier<Instant> clock : List.<Supplier<Instant>>of(() -> LONG_AGO, Instant::now)) {
            Rush rush = ours(clock);
            assertThat(rush.recorded()).isGreaterThan(Rush.WRITERS * 10);
            assertThat(rush.lost()).isEmpty();
            assertThat(rush.twice()).isEmpty();
            assertThat(rush.outOfOrder()).isEmpty();
        }
    }

    private Rush ours(Supplier<Instant> clock) throws Exception {
        EventsInOrder events = new EventsInOrder(new JdbcTemplate(database));
        AtomicLong position = new AtomicLong(events.horizon());
        return new Rush(
                        database,
                        (connection, stream, sequence) -> insert(connection, stream, sequence, clock.get()),
                        () -> {
                            Stretch stretch = events.after(position.get(), 100);
                            position.set(stretch.end());
                            return stretch.events().stream()
                                    .map(each -> new Rush.Key(
                                            each.event().stream(), each.event().sequence()))
                                    .toList();
                        },
                        HELD_OPEN)
                .run();
    }

    private static void insert(Connection connection, UUID stream, long sequence, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(EventTable.INSERT)) {
            insert.setObject(1, stream);
            insert.setLong(2, sequence);
            insert.setString(3, "HouseholdLeft");
            insert.setString(4, "1");
            insert.setObject(5, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            insert.setString(6, "{\"childId\":\"" + stream + "\",\"from\":\"2024-03-01\"}");
            insert.setObject(7, new UUID(0, 7));
            insert.execute();
        }
    }

    private Rush stock(int gapTimeout, int gapsBeforeCleaning, Supplier<Instant> clock) throws Exception {
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(database::getConnection)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(JSON)
                .snapshotSerializer(JSON)
                .gapTimeout(gapTimeout)
                .gapCleaningThreshold(gapsBeforeCleaning)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        AtomicReference<TrackingToken> token = new AtomicReference<>();
        return new Rush(
                        database,
                        (connection, stream, sequence) -> insertStock(connection, stream, sequence, clock.get()),
                        () -> engine.readEvents(token.get(), false)
                                .peek(event -> token.set(event.trackingToken()))
                                .map(event -> (DomainEventMessage<?>) event)
                                .map(event -> new Rush.Key(
                                        UUID.fromString(event.getAggregateIdentifier()), event.getSequenceNumber()))
                                .toList(),
                        HELD_OPEN)
                .run();
    }

    private static void insertStock(Connection connection, UUID stream, long sequence, Instant at) throws SQLException {
        var event = new GenericDomainEventMessage<>(
                "Child", stream.toString(), sequence, new GenericMessage<>("moved", Map.of()), at);
        try (PreparedStatement insert = JdbcEventStorageEngineStatements.appendEvents(
                connection,
                new EventSchema(),
                byte[].class,
                List.of(event),
                JSON,
                (statement, index, moment) -> statement.setString(index, DateTimeUtils.formatInstant(moment)))) {
            insert.executeBatch();
        }
    }
}
