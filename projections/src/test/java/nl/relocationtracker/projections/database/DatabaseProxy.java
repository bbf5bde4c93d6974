package nl.relocationtracker.projections.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a program and its database, and can let connections go silent without ending them, or end one at a message. */
public final class DatabaseProxy implements AutoCloseable {

    /** What the server did when its connection ends. */
    public enum Cut {
        /** It never heard of the message. */
        BEFORE_IT_IS_ASKED,
        /** It did what it was asked, and nobody heard of it. */
        BEFORE_IT_ANSWERS
    }

    private final ServerSocket door = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
    private final int server;
    private final String url;
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger untilCut = new AtomicInteger(Integer.MAX_VALUE);
    private volatile Cut cut;
    private volatile int silenced;

    private DatabaseProxy(String url) throws IOException {
        this.server = URI.create(url.substring("jdbc:".length())).getPort();
        this.url = url.replace(":" + server + "/", ":" + door.getLocalPort() + "/");
        begin(this::accept);
    }

    public static DatabaseProxy before(HikariDataSource database) throws IOException {
        return new DatabaseProxy(database.getJdbcUrl());
    }

    /** Where the database is to be had through this. */
    public String url() {
        return url;
    }

    /** What is open now says nothing any more; what is opened afterwards works. */
    public void silence() {
        silenced = accepted.get();
    }

    /** Nothing that is open, or opened from now on, says anything any more. */
    public void silenceForGood() {
        silenced = Integer.MAX_VALUE;
    }

    /**
     * Ends the connection on which this message to the server is sent.
     *
     * @param message 1 for the next
     */
    public void cutAt(int message, Cut how) {
        cut = how;
        untilCut.set(message);
    }

    /** Whether it came to that message; if not, it will not any more. */
    public boolean hasCut() {
        return untilCut.getAndSet(Integer.MAX_VALUE) <= 0;
    }

    private void accept() throws IOException {
        while (true) new Passage(door.accept()).begin();
    }

    private final class Passage {

        private final Socket client;
        private final Socket database;
        private final int number = accepted.incrementAndGet();
        private volatile boolean answerLost;

        Passage(Socket client) throws IOException {
            this.client = client;
            this.database = new Socket(InetAddress.getLoopbackAddress(), server);
        }

        void begin() {
            DatabaseProxy.begin(() -> pass(client.getInputStream(), database.getOutputStream(), true));
            DatabaseProxy.begin(() -> pass(database.getInputStream(), client.getOutputStream(), false));
        }

        private void pass(InputStream from, OutputStream to, boolean asking) throws IOException {
            byte[] some = new byte[8192];
            for (int read = from.read(some); read >= 0; read = from.read(some)) {
                if (number <= silenced) continue;
                boolean lost = asking ? isCutNow() : answerLost;
                if (lost && !(asking && cut == Cut.BEFORE_IT_ANSWERS)) {
                    end();
                    return;
                }
                if (lost) answerLost = true;
                to.write(some, 0, read);
                to.flush();
            }
            if (number > silenced) end();
        }

        private boolean isCutNow() {
            return untilCut.get() != Integer.MAX_VALUE && untilCut.decrementAndGet() == 0;
        }

        private void end() throws IOException {
            client.close();
            database.close();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void begin(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // One side is gone: the other will find out.
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
