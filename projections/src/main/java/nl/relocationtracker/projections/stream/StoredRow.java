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
        UUID id = UUID.fromString(new String(rows.get(0), 0, ID, UTF_8));
        for (byte[] row : rows) {
            int[] ends = ends(row);
            long sequence = number(row, ID + 1, ends[1]);
            if (sequence != events.size())
                throw new IllegalStateException(
                        "stream %s has no event %d but %d".formatted(id, events.size(), sequence));
            Instant recordedAt = Instant.EPOCH.plus(number(row, ends[1] + 1, ends[2]), ChronoUnit.MICROS);
            Object event = json.read(text(row, ends[2], ends[3]), text(row, ends[3], ends[4]), payload(row, ends[5]));
            events.add(new StoredEvent(id, sequence, recordedAt, event));
            if (row[ends[5] - 1] == 't') imported.add(recordedAt);
        }
        return new WholeStream(id, events, imported);
    }

    /** Where each field but the last ends. */
    private static int[] ends(byte[] row) {
        int[] ends = new int[FIELDS - 1];
        int at = ID;
        for (int field = 0; field < ends.length; field++) {
            while (row[at] != '\t') at++;
            ends[field] = at++;
        }
        return ends;
    }

    /** @param before the end of the field before it */
    private static String text(byte[] row, int before, int end) {
        return new String(row, before + 1, end - before - 1, UTF_8);
    }

    private static long number(byte[] row, int from, int to) {
        boolean negative = row[from] == '-';
        long number = 0;
        for (int i = negative ? from + 1 : from; i < to; i++) number = 10 * number + row[i] - '0';
        return negative ? -number : number;
    }

    /** The last field, without the line end. Only a backslash is written otherwise than it is: JSON holds no control signs. */
    private static String payload(byte[] row, int before) {
        int end = row[row.length - 1] == '\n' ? row.length - 1 : row.length;
        String text = new String(row, before + 1, end - before - 1, UTF_8);
        return text.indexOf('\\') < 0 ? text : text.replace("\\\\", "\\");
    }
}
