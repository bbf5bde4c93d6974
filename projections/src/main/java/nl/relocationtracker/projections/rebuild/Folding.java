package nl.relocationtracker.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.projections.alerts.AlertTable;
import nl.relocationtracker.projections.counts.PlacesAt;
import nl.relocationtracker.projections.live.LiveTables;
import nl.relocationtracker.projections.live.LocationChange;
import nl.relocationtracker.projections.live.PastOfChild;
import nl.relocationtracker.projections.live.Remembered;
import nl.relocationtracker.projections.person.MasterKey;
import nl.relocationtracker.projections.person.StoredVault;
import nl.relocationtracker.projections.rows.CopiedRows;
import nl.relocationtracker.projections.store.StoredEvent;
import nl.relocationtracker.projections.stream.Snapshot;
import nl.relocationtracker.projections.stream.StoredRow;
import nl.relocationtracker.projections.stream.StoredStreams;
import nl.relocationtracker.projections.stream.Streams;
import nl.relocationtracker.projections.stream.WholeStream;

/**
 * Reads all streams of a snapshot once and makes the rows of every read model of them. One thread reads, two make rows, and
 * the calling one copies them in; between them no more than a few groups of streams wait.
 */
final class Folding {

    private static final int THREADS = 2;
    private static final int WAITING = 8;

    private record Rows(CopiedRows rows, int events) {}

    private final LiveTables tables;
    private final MasterKey master;
    private final StoredRow decoder = new StoredRow();

    Folding(LiveTables tables, MasterKey master) {
        this.tables = tables;
        this.master = master;
    }

    /**
     * @param into the connection on which the bare names of the tables are those to be filled
     * @param told gets how many events more are done
     * @return every location with its events
     */
    Map<UUID, List<StoredEvent>> fold(Snapshot snapshot, Connection into, LongConsumer told)
            throws SQLException, InterruptedException {
        Map<UUID, List<StoredEvent>> locations = Streams.locations(snapshot.another());
        rowsOfLocations(tables, locations).send(into);
        told.accept(locations.values().stream().mapToInt(List::size).sum());
        PlacesAt places = PlacesAt.of(locations);
        StoredVault vault = new StoredVault(Snapshot.template(snapshot.another()), master);
        BlockingQueue<Future<Optional<Rows>>> made = new ArrayBlockingQueue<>(WAITING);
        ExecutorService makers = Executors.newFixedThreadPool(THREADS, work -> named(work, "rebuild-fold"));
        Connection reading = snapshot.another();
        Thread reader = named(
                () -> read(reading, made, group -> makers.submit(() -> rows(group, places, vault))), "rebuild-read");
        reader.start();
        try {
            // Nothing comes after the last.
            for (Optional<Rows> some = made.take().get();
                    some.isPresent();
                    some = made.take().get()) {
                some.get().rows().send(into);
                told.accept(some.get().events());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) throw failure;
            throw new IllegalStateException(e.getCause());
        } finally {
            makers.shutdownNow();
            reader.interrupt();
        }
        alerts(snapshot.another(), into, told);
        return locations;
    }

    /** They are few beside the rest, and need nothing else. */
    private void alerts(Connection reading, Connection into, LongConsumer told) throws SQLException {
        Streams.alerts(reading, group -> {
            rowsOfAlerts(group.decoded(decoder)).send(into);
            told.accept(group.size());
        });
    }

    static CopiedRows rowsOfAlerts(List<WholeStream> alerts) {
        CopiedRows rows = new CopiedRows();
        alerts.forEach(alert -> AlertTable.addTo(rows, alert.id(), alert.events()));
        return rows;
    }

    static CopiedRows rowsOfLocations(LiveTables tables, Map<UUID, List<StoredEvent>> locations) {
        CopiedRows rows = new CopiedRows();
        List<LocationChange> past = new ArrayList<>();
        locations.forEach((id, events) -> past.addAll(LocationChange.past(new LocationId(id), events)));
        tables.addLocationsTo(rows, past);
        return rows;
    }

    /** Gives work to others. */
    @FunctionalInterface
    private interface Giving {
        Future<Optional<Rows>> give(StoredStreams group);
    }

    private static void read(Connection reading, BlockingQueue<Future<Optional<Rows>>> made, Giving giving) {
        try {
            CompletableFuture<Optional<Rows>> end = CompletableFuture.completedFuture(Optional.empty());
            try {
                Streams.children(reading, group -> made.put(giving.give(group)));
            } catch (SQLException | RuntimeException e) {
                end = CompletableFuture.failedFuture(e);
            }
            made.put(end);
        } catch (InterruptedException e) {
            // Whoever waited for these has given up.
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Rows> rows(StoredStreams group, PlacesAt places, StoredVault vault) {
        return Optional.of(new Rows(rows(tables, group.decoded(decoder), places, vault), group.size()));
    }

    static CopiedRows rows(LiveTables tables, List<WholeStream> children, PlacesAt places, StoredVault vault) {
        CopiedRows rows = new CopiedRows();
        StoredVault.VaultOfMany keys =
                vault.of(children.stream().map(child -> new ChildId(child.id())).toList());
        tables.addTo(
                rows,
                children.stream()
                        .map(child -> Remembered.of(PastOfChild.of(child, keys), places))
                        .toList());
        return rows;
    }

    private static Thread named(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
