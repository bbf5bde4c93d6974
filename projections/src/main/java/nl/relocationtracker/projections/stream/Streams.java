package nl.relocationtracker.projections.stream;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.relocationtracker.projections.store.EventNames;
import nl.relocationtracker.projections.store.EventNames.Family;
import nl.relocationtracker.projections.store.StoredEvent;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads all streams of a snapshot. */
public final class Streams {

    /** Streams are handed over in groups of about so many events. */
    private static final int GROUP = 2000;

    private static final String LOCATIONS = names(Family.LOCATION);
    private static final String CHILDREN = names(Family.CHILD);
    private static final String ALERTS = names(Family.ALERT);

    private Streams() {}

    private static String names(Family family) {
        return EventNames.all().stream()
                .filter(name -> EventNames.familyOf(name) == family)
                .sorted()
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", ", "where type in (", ")"));
    }

    /** Takes streams as they come in. */
    @FunctionalInterface
    public interface Taker {
        void take(StoredStreams group) throws SQLException, InterruptedException;
    }

    /** Every location. There are thousands at most. */
    public static Map<UUID, List<StoredEvent>> locations(Connection snapshot)
            throws SQLException, InterruptedException {
        Map<UUID, List<StoredEvent>> locations = new HashMap<>();
        StoredRow decoder = new StoredRow();
        read(
                snapshot,
                LOCATIONS,
                group -> group.decoded(decoder).forEach(stream -> locations.put(stream.id(), stream.events())));
        return locations;
    }

    /** Every child, in the order of their identifiers. */
    public static void children(Connection snapshot, Taker taker) throws SQLException, InterruptedException {
        read(snapshot, CHILDREN, taker);
    }

    /** Every alert, in the order of their identifiers. */
    public static void alerts(Connection snapshot, Taker taker) throws SQLException, InterruptedException {
        read(snapshot, ALERTS, taker);
    }

    private static void read(Connection snapshot, String which, Taker taker) throws SQLException, InterruptedException {
        // Sorting in memory what fits in it; the rest goes to disk and back.
        Snapshot.run(snapshot, "set local work_mem = '128MB'");
        String sql = "copy (select %s from event %s order by stream, sequence) to stdout"
                .formatted(StoredRow.COLUMNS, which);
        CopyOut copy = snapshot.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
        try {
            List<byte[]> rows = new ArrayList<>();
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                if (rows.size() >= GROUP && !StoredRow.isOneStream(rows.get(rows.size() - 1), row)) {
                    taker.take(new StoredStreams(rows));
                    rows = new ArrayList<>();
                }
                rows.add(row);
            }
            if (!rows.isEmpty()) taker.take(new StoredStreams(rows));
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }
}
