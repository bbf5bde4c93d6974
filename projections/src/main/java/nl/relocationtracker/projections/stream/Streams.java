package nl.relocationtracker.projections.stream;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.relocationtracker.projections.store.EventNames;
import nl.relocationtracker.projections.store.EventNames.Family;
import nl.relocationtracker.projections.store.StoredEvent;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads streams whole: all of a snapshot, or some. */
public final class Streams {

    /** Streams are handed over in groups of about so many events. */
    private static final int GROUP = 2000;

    /** While the database thinks that the events fit in memory it reads them by the index, and sends from the first on. */
    private static final String BY_INDEX = "set local random_page_cost = 1.1";

    static final String LOCATIONS = names(Family.LOCATION);
    private static final String CHILDREN = names(Family.CHILD);
    private static final String ALERTS = names(Family.ALERT);

    private static final Pattern PLANNED = Pattern.compile("\"Plan Rows\": (\\d+)");

    private Streams() {}

    private static String names(Family family) {
        return "where type in (" + EventNames.listed(family) + ")";
    }

    /** Takes streams as they come in. */
    @FunctionalInterface
    public interface Taker<E extends Exception> {
        void take(StoredStreams group) throws SQLException, E;
    }

    /** Those of these that have events, as the transaction that runs sees them, in the order of their identifiers. */
    public static List<WholeStream> of(JdbcTemplate jdbc, Collection<UUID> ids) {
        List<WholeStream> streams = new ArrayList<>();
        if (ids.isEmpty()) return streams;
        StoredRow decoder = new StoredRow();
        String these = ids.stream().map(UUID::toString).collect(Collectors.joining(",", "'{", "}'"));
        return jdbc.execute((ConnectionCallback<List<WholeStream>>) connection -> {
            read(
                    connection,
                    "where stream = any (" + these + "::uuid[])",
                    group -> streams.addAll(group.decoded(decoder)));
            return streams;
        });
    }

    /** Every location. There are thousands at most. */
    public static Map<UUID, List<StoredEvent>> locations(Connection snapshot) throws SQLException {
        return locations(snapshot, Cut.NONE);
    }

    /** Every location, with those of its events that are left by the cut. */
    public static Map<UUID, List<StoredEvent>> locations(Connection snapshot, Cut cut) throws SQLException {
        Map<UUID, List<StoredEvent>> locations = new HashMap<>();
        StoredRow decoder = new StoredRow();
        Snapshot.run(snapshot, BY_INDEX);
        read(
                snapshot,
                LOCATIONS + cut.condition(),
                group -> group.decoded(decoder).forEach(stream -> locations.put(stream.id(), stream.events())));
        return locations;
    }

    /** Every child, in the order of their identifiers. */
    public static <E extends Exception> void children(Connection snapshot, Taker<E> taker) throws SQLException, E {
        children(snapshot, Cut.NONE, taker);
    }

    /** Every child of whom the cut leaves events, with these. */
    public static <E extends Exception> void children(Connection snapshot, Cut cut, Taker<E> taker)
            throws SQLException, E {
        // Sorting in memory what fits in it; the rest goes to disk and back.
        Snapshot.run(snapshot, "set local work_mem = '128MB'");
        Snapshot.run(snapshot, BY_INDEX);
        read(snapshot, CHILDREN + cut.condition(), taker);
    }

    /**
     * About how many events the cut leaves, as the database reckons without looking: counting them takes a tenth of what folding
     * them does.
     */
    public static long about(JdbcTemplate jdbc, Cut cut) {
        String plan = jdbc.queryForObject(
                "explain (format json) select from event where true" + new Cut(null, cut.recordedBy()).condition(),
                String.class);
        Matcher rows = PLANNED.matcher(plan);
        if (!rows.find()) throw new IllegalStateException("a plan without rows: " + plan);
        long reckoned = Long.parseLong(rows.group(1));
        return cut.position() == null ? reckoned : Math.min(reckoned, cut.position());
    }

    /** Every alert, in the order of their identifiers. */
    public static <E extends Exception> void alerts(Connection snapshot, Taker<E> taker) throws SQLException, E {
        read(snapshot, ALERTS, taker);
    }

    static String query(String which) {
        return "select %s from event %s order by stream, sequence".formatted(StoredRow.COLUMNS, which);
    }

    private static <E extends Exception> void read(Connection snapshot, String which, Taker<E> taker)
            throws SQLException, E {
        String sql = "copy (" + query(which) + ") to stdout (format binary)";
        CopyOut copy = snapshot.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
        try {
            List<byte[]> rows = new ArrayList<>();
            byte[] first = copy.readFromCopy();
            for (byte[] row = Arrays.copyOfRange(first, StoredRow.HEAD, first.length);
                    !StoredRow.isEnd(row);
                    row = copy.readFromCopy()) {
                if (rows.size() >= GROUP && !StoredRow.isOneStream(rows.get(rows.size() - 1), row)) {
                    taker.take(new StoredStreams(rows));
                    rows = new ArrayList<>();
                }
                rows.add(row);
            }
            if (!rows.isEmpty()) taker.take(new StoredStreams(rows));
            copy.readFromCopy();
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }
}
