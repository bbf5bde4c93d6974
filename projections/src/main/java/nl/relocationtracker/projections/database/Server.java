package nl.relocationtracker.projections.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;

/** Starts, finds and stops the one server of a cluster. Whoever calls holds the door of its folder. */
record Server(Path folder, Programs programs, Cluster cluster) {

    // Replaying the log after a crash takes as long as it takes; a server that died is noticed at once.
    private static final Duration RECOVERY = Duration.ofMinutes(10);

    private static final String PASSWORD_REFUSED = "28P01";

    // Classes of SQL states: no state at all, no connection, starting up or shutting down.
    private static final Set<String> NOT_REACHED = Set.of("nu", "08", "57");

    /** The port of the server that runs on the folder, which is started when there is none. */
    int findOrStart() throws IOException {
        Optional<Postmaster> running = awaited();
        if (running.isPresent()) return running.get().port();
        log().begin();
        Optional<Integer> before = portOfBefore();
        if (before.isPresent() && isFree(before.get()) && started(before.get())) return before.get();
        for (int attempt = 0; attempt < 3; attempt++) {
            int port = freePort();
            if (started(port)) return port;
        }
        throw failed();
    }

    /** Starts the server again where those who use it expect it, when it is gone. */
    void findOrStartOn(int port) throws IOException {
        log().beginWhenLong();
        if (awaited().isEmpty() && !started(port)) throw failed();
    }

    boolean isGone() throws IOException {
        return Postmaster.runningOn(cluster.data()).isEmpty();
    }

    void stop() throws IOException {
        programs.control(cluster.data(), "--mode=fast", "--timeout=60", "stop");
    }

    static String url(int port) {
        // With the detail of errors the driver would repeat values of rows, which then stand in logs.
        return "jdbc:postgresql://127.0.0.1:%d/%s?logServerErrorDetail=false".formatted(port, Cluster.NAME);
    }

    private Optional<Postmaster> awaited() throws IOException {
        long deadline = System.nanoTime() + RECOVERY.toNanos();
        Optional<Postmaster> running = Postmaster.runningOn(cluster.data());
        while (running.isPresent() && !answers(running.get().port())) {
            if (System.nanoTime() > deadline) {
                throw new CannotStart("The database server (process %d) on %s doesn't answer: see %s."
                        .formatted(running.get().pid(), cluster.data(), log().file()));
            }
            Pause.shortly();
            running = Postmaster.runningOn(cluster.data());
        }
        return running;
    }

    private boolean answers(int port) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url(port));
        database.setUser(Cluster.NAME);
        database.setPassword(cluster.password());
        database.setConnectTimeout(2);
        database.setSocketTimeout(10);
        try (Connection connection = database.getConnection()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (!state.equals(PASSWORD_REFUSED)) return !NOT_REACHED.contains(state.substring(0, 2));
            throw new CannotStart(
                    "The password in %s isn't the one of the database beside it: put the right one back from a backup."
                            .formatted(folder.resolve("password")),
                    e);
        }
    }

    private boolean started(int port) throws IOException {
        Postmaster.forget(cluster.data());
        String options = String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c full_page_writes=on",
                // A segment of the log that is used again keeps what stood in it, also of whom is erased since.
                "-c wal_recycle=off",
                // Its log is no place for what people typed.
                "-c log_min_messages=log",
                "-c log_min_error_statement=panic",
                "-c log_error_verbosity=terse",
                "-c log_checkpoints=off");
        int status = programs.control(
                cluster.data(),
                "--log=" + log().file(),
                "--options=" + options,
                "--timeout=" + RECOVERY.toSeconds(),
                "start");
        if (status != 0 || awaited().isEmpty()) return false;
        remember(port);
        return true;
    }

    private void remember(int port) throws IOException {
        if (portOfBefore().equals(Optional.of(port))) return;
        try {
            OwnerOnly.write(portFile(), port + "\n");
        } catch (IOException e) {
            stop();
            throw e;
        }
    }

    private CannotStart failed() throws IOException {
        String text = log().text();
        boolean full =
                CannotStart.isDiskFull(text) || Files.getFileStore(folder).getUsableSpace() < 1 << 20;
        if (full) return CannotStart.diskFull(folder, null);
        return new CannotStart(
                "The database server doesn't come up: %s (see %s).".formatted(ServerLog.reason(text), log().file()));
    }

    private ServerLog log() {
        return new ServerLog(folder.resolve("server.log"));
    }

    private Path portFile() {
        return folder.resolve("port");
    }

    private Optional<Integer> portOfBefore() throws IOException {
        if (!Files.exists(portFile())) return Optional.empty();
        try {
            return Optional.of(Integer.valueOf(Files.readString(portFile()).strip()));
        } catch (NumberFormatException cutShort) {
            return Optional.empty();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
