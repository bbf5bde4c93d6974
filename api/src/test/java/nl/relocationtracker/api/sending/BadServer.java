package nl.relocationtracker.api.sending;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An HTTP server on a socket that answers in whatever way, also in none. */
final class BadServer implements AutoCloseable {

    /** What it does with whoever has sent a whole request. */
    interface Answer {
        void to(Socket caller, OutputStream out) throws IOException, InterruptedException;
    }

    /** What came. */
    record Request(Map<String, String> headers, String body) {}

    final List<Request> requests = new CopyOnWriteArrayList<>();
    final CountDownLatch leaving = new CountDownLatch(1);
    private final ServerSocket socket;

    private BadServer(ServerSocket socket, Answer answer) {
        this.socket = socket;
        Thread thread = new Thread(() -> serve(answer), "bad server");
        thread.setDaemon(true);
        thread.start();
    }

    static BadServer that(Answer answer) {
        try {
            return new BadServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BadServer answering(String head) {
        return that((caller, out) -> out.write((head + "\r\n\r\n").getBytes(ISO_8859_1)));
    }

    /** With a certificate that nobody has signed but itself. */
    static BadServer withItsOwnCertificate() throws GeneralSecurityException, IOException {
        // That of the mail server for tests.
        try (InputStream file = BadServer.class.getResourceAsStream("/greenmail.p12")) {
            return withCertificate(file, "changeit");
        }
    }

    /** @param store of keys, in PKCS 12 */
    static BadServer withCertificate(InputStream store, String secret) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        char[] password = secret.toCharArray();
        keys.load(store, password);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return new BadServer(
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                (caller, out) -> out.write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(ISO_8859_1)));
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve(Answer answer) {
        while (!socket.isClosed())
            try (Socket caller = socket.accept()) {
                requests.add(read(caller.getInputStream()));
                answer.to(caller, caller.getOutputStream());
                caller.getOutputStream().flush();
            } catch (IOException e) {
                // Whoever called has gone, or the server is.
            } catch (InterruptedException e) {
                return;
            }
    }

    private static Request read(InputStream in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(": ");
            if (colon > 0)
                headers.put(line.substring(0, colon).toLowerCase(java.util.Locale.ROOT), line.substring(colon + 2));
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Request(headers, new String(in.readNBytes(length), UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new IOException("nobody speaks");
            if (next != '\r') line.append((char) next);
        }
        return new String(line.toString().getBytes(ISO_8859_1), UTF_8);
    }

    @Override
    public void close() throws IOException {
        leaving.countDown();
        socket.close();
    }
}
