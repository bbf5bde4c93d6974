package nl.relocationtracker.projections.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/** Events on their way into the event table by COPY, which takes many of them in a fraction of the time of INSERT. */
final class EventCopy {

    private static final String COPY =
            "copy event (stream, sequence, type, revision, recorded_at, payload, metadata) from stdin";

    private final StringBuilder rows = new StringBuilder();

    void add(StoredEvent event, String payload, String metadata) {
        Class<?> type = event.payload().getClass();
        List<String> values = List.of(
                event.stream().toString(),
                String.valueOf(event.sequence()),
                EventNames.nameOf(type),
                EventNames.revisionOf(type),
                event.recordedAt().toString(),
                payload,
                metadata);
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) rows.append('\t');
            write(values.get(i));
        }
        rows.append('\n');
    }

    void send(Connection connection) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY, new ByteArrayInputStream(rows.toString().getBytes(UTF_8)), 1 << 16);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private void write(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }
}
