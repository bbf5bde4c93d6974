package nl.relocationtracker.projections.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.projections.store.EventJson;
import nl.relocationtracker.projections.store.StoredEvent;

/** Reads an event in the text that COPY sends. */
public final class StoredRow {

    static final String COLUMNS = """
            stream, sequence, (extract(epoch from recorded_at) * 1000000)::bigint, type, revision,
            origin < 0, payload""";

    private static final int ID = 36;
    private static final int FIELDS = 7;

    private final EventJson json = new EventJson();

    static boolean isOneStream(byte[] one, byte[] other) {
        return Arrays.equals(one, 0, ID, other, 0, ID);
    }

    /** @throws IllegalStateException when its events are not numbered from 0 on, one by one */
    WholeStream stream(List<byte[]> rows) {
        List<StoredEvent> events = new ArrayList<>(rows.size());
        Set<Instant> imported = new HashSet<>();
        for (byte[] row : rows) {
            String[] fields = fields(row);
            StoredEvent event = event(fields);
            if (event.sequence() != events.size())
                throw new IllegalStateException(
                        "stream %s has no event %d but %d".formatted(event.stream(), events.size(), event.sequence()));
            events.add(event);
            if (fields[5].equals("t")) imported.add(event.recordedAt());
        }
        return new WholeStream(events.get(0).stream(), events, imported);
    }

    private StoredEvent event(String[] fields) {
        return new StoredEvent(
                UUID.fromString(fields[0]),
                Long.parseLong(fields[1]),
                Instant.EPOCH.plus(Long.parseLong(fields[2]), ChronoUnit.MICROS),
                json.read(fields[3], fields[4], fields[6]));
    }

    private static String[] fields(byte[] row) {
        String[] fields = new String[FIELDS];
        int from = 0;
        for (int field = 0; field < FIELDS - 1; field++) {
            int to = from;
            while (row[to] != '\t') to++;
            fields[field] = new String(row, from, to - from, UTF_8);
            from = to + 1;
        }
        fields[FIELDS - 1] = payload(row, from);
        return fields;
    }

    /** The last field, without the line end. Only a backslash is written otherwise than it is: JSON holds no control signs. */
    private static String payload(byte[] row, int from) {
        int end = row[row.length - 1] == '\n' ? row.length - 1 : row.length;
        String text = new String(row, from, end - from, UTF_8);
        return text.indexOf('\\') < 0 ? text : text.replace("\\\\", "\\");
    }
}
