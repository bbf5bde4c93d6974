package nl.relocationtracker.projections.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.projections.trip.GatheredWrites;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DuplicateKeyException;

/** Axon's JDBC engine on our event table. */
final class EventEngine extends JdbcEventStorageEngine {

    private static final String READ = """
            select stream, sequence, type, revision, recorded_at, payload::text
            from event where stream = ? and sequence >= ? order by sequence
            """;

    /** Who acted plays no part in what is decided; whoever asks for it reads the table. */
    private static final String NO_METADATA = "{}";

    private final LastRecorded lastRecorded;
    private final GatheredWrites writes;

    private EventEngine(Builder builder, LastRecorded lastRecorded, GatheredWrites writes) {
        super(builder);
        this.lastRecorded = lastRecorded;
        this.writes = writes;
    }

    static EventEngine on(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            LastRecorded lastRecorded,
            GatheredWrites writes) {
        Builder builder = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .dataType(String.class)
                .persistenceExceptionResolver(EventEngine::isTaken)
                .readEventDataForAggregate((connection, schema, stream, first, batch) -> {
                    PreparedStatement read = connection.prepareStatement(READ);
                    read.setObject(1, UUID.fromString(stream));
                    read.setLong(2, first);
                    return read;
                });
        return new EventEngine(builder, lastRecorded, writes);
    }

    /** Events are sent together with the rows of the read models: see {@link EventStorage#store}. */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer json) {
        writes.begin();
        writes.batchUpdate(EventTable.INSERT, events, events.size(), (insert, event) -> {
            DomainEventMessage<?> message = (DomainEventMessage<?>) event;
            var payload = message.serializePayload(json, String.class);
            insert.setObject(1, UUID.fromString(message.getAggregateIdentifier()));
            insert.setLong(2, message.getSequenceNumber());
            insert.setString(3, payload.getType().getName());
            insert.setString(4, payload.getType().getRevision());
            insert.setObject(5, message.getTimestamp().atOffset(ZoneOffset.UTC));
            insert.setString(6, payload.getData());
            insert.setObject(7, UUID.fromString((String) message.getMetaData().get("account")));
        });
    }

    /** Says as Axon does that somebody else has added to the stream of an event, if that is what failed. */
    void refuse(DuplicateKeyException failure, EventMessage<?> event) {
        if (failure.getMostSpecificCause() instanceof PSQLException exception
                && exception.getServerErrorMessage() != null
                && EventTable.ONE_PER_SEQUENCE.equals(
                        exception.getServerErrorMessage().getConstraint()))
            handlePersistenceException(exception, event);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String stream, long first, int batch) {
        List<? extends DomainEventData<?>> events = super.fetchDomainEvents(stream, first, batch);
        if (!events.isEmpty())
            lastRecorded.note(stream, events.get(events.size() - 1).getTimestamp());
        return events;
    }

    /** The whole stream comes in one answer, so an empty next batch need not be asked for. */
    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false;
    }

    /** There are no snapshots: a stream is a child's moves, a handful of rows. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }

    @Override
    protected DomainEventData<?> getDomainEventData(ResultSet row) throws SQLException {
        String stream = row.getString(1);
        long sequence = row.getLong(2);
        return new GenericDomainEventEntry<>(
                EventNames.familyOf(row.getString(3)).aggregate(),
                stream,
                sequence,
                stream + "/" + sequence,
                // As text: Axon would cut anything else to milliseconds.
                row.getObject(5, OffsetDateTime.class).toInstant().toString(),
                row.getString(3),
                row.getString(4),
                row.getString(6),
                NO_METADATA);
    }

    private static boolean isTaken(Exception exception) {
        return exception instanceof SQLException sql && "23505".equals(sql.getSQLState());
    }
}
