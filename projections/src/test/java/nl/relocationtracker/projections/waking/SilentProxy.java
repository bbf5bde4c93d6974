package nl.relocationtracker.projections.waking;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a program and its database, and can let the connections that are open go silent without ending them. */
final class SilentProxy implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;
    private final AtomicInteger accepted = new AtomicInteger();
    private volatile int silenced;

    SilentProxy(int server) throws IOException {
        this.server = server;
        begin(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** What is open now says nothing any more; what is opened afterwards works. */
    void silence() {
        silenced = accepted.get();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = door.accept();
            int number = accepted.incrementAndGet();
            Socket database = new Socket(InetAddress.getLoopbackAddress(), server);
            begin(() -> pass(client.getInputStream(), database.getOutputStream(), number));
            begin(() -> pass(database.getInputStream(), client.getOutputStream(), number));
        }
    }

    private void pass(InputStream from, OutputStream to, int number) throws IOException {
        byte[] some = new byte[8192];
        for (int read = from.read(some); read >= 0; read = from.read(some))
            if (number > silenced) {
                to.write(some, 0, read);
                to.flush();
            }
        if (number > silenced) to.close();
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
