package nl.relocationtracker.projections.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.projections.store.EventJson;
import nl.relocationtracker.projections.store.StoredEvent;

/**
 * Reads an event in the bytes that COPY sends of it: the values of its columns as the database keeps them, each behind its
 * length. Half of what the database computes for the text form is making that text.
 */
public final class StoredRow {

    static final String COLUMNS = "stream, sequence, recorded_at, type, revision, origin < 0, payload";

    /** What comes before the first row. */
    static final int HEAD = 19;

    private static final int END = -1;

    /** Behind the number of columns and its own length. */
    private static final int ID = 2 + 4;

    private static final int ID_END = ID + 16;
    private static final Instant ZERO =
            LocalDate.of(2000, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

    private final EventJson json = new EventJson();

    /** Whether no row comes any more. */
    static boolean isEnd(byte[] row) {
        return ByteBuffer.wrap(row).getShort() == END;
    }

    static boolean isOneStream(byte[] one, byte[] other) {
        return Arrays.equals(one, ID, ID_END, other, ID, ID_END);
    }

    /** @throws IllegalStateException when its events are not numbered from 0 on, one by one */
    WholeStream stream(List<byte[]> rows) {
        List<StoredEvent> events = new ArrayList<>(rows.size());
        Set<Instant> imported = new HashSet<>();
        Instant importedLast = null;
        ByteBuffer first = ByteBuffer.wrap(rows.get(0)).position(ID);
        UUID id = new UUID(first.getLong(), first.getLong());
        for (byte[] row : rows) {
            ByteBuffer values = ByteBuffer.wrap(row).position(ID_END);
            int sequence = value(values).getInt();
            if (sequence != events.size())
                throw new IllegalStateException(
                        "stream %s has no event %d but %d".formatted(id, events.size(), sequence));
            Instant recordedAt = ZERO.plus(value(values).getLong(), ChronoUnit.MICROS);
            String type = text(values);
            String revision = text(values);
            // An import brings many at one moment.
            if (value(values).get() != 0 && !recordedAt.equals(importedLast)) {
                imported.add(recordedAt);
                importedLast = recordedAt;
            }
            events.add(new StoredEvent(id, sequence, recordedAt, json.read(type, revision, text(values))));
        }
        return new WholeStream(id, events, imported);
    }

    /** Leaves what follows its length to be read. */
    private static ByteBuffer value(ByteBuffer values) {
        return values.position(values.position() + 4);
    }

    private static String text(ByteBuffer values) {
        int length = values.getInt();
        int from = values.position();
        values.position(from + length);
        return new String(values.array(), values.arrayOffset() + from, length, UTF_8);
    }
}
