package nl.relocationtracker.api.limits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.api.pages.Visitor;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.RunningTracker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Strangers who send the bodies of their requests as slowly as they like. */
class BodyLimitsTest {

    private static final int STRANGERS = 30;

    @AutoClose
    private static final RunningTracker TRACKER =
            RunningTracker.fresh(Map.of("server.tomcat.threads.max", "20", "tracker.limits.body", "2s"));

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void hang_up() throws IOException {
        for (Socket socket : open) socket.close();
    }

    @Test
    void keep_nobody_else_waiting() throws IOException {
        for (int i = 0; i < STRANGERS; i++) trickle("/sign-in", "application/x-www-form-urlencoded");
        Instant before = Instant.now();
        Visitor visitor = new Visitor(TRACKER);
        assertThat(visitor.open("/sign-in").status()).isEqualTo(200);
        // The whole form is there at once: it is read, whoever else is waited for.
        assertThat(visitor.send("/sign-in", Map.of("name", "Nobody", "password", "not a password"))
                        .status())
                .isLessThan(500);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void are_not_waited_for_too_long() throws IOException {
        Socket form = trickle("/sign-in", "application/x-www-form-urlencoded");
        Socket json = trickle(Api.PATH + "/locations", "application/json");
        boolean read = true;
        for (int i = 0; i < 25 && read; i++) {
            pause();
            boolean formRead = sent(form);
            read = sent(json) || formRead;
        }
        assertThat(answer(json)).startsWith("HTTP/1.1 408").contains("application/problem+json", "Connection: close");
        // Tomcat says nothing more to whoever sent half a form.
        assertThat(answer(form)).isEmpty();
    }

    private Socket trickle(String path, String type) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), TRACKER.port());
        socket.setSoTimeout(10_000);
        open.add(socket);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                + RunningTracker.authorization() + "\r\nContent-Type: " + type + "\r\nContent-Length: 1000\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(UTF_8));
        return socket;
    }

    /** One byte more, unless the other side has hung up. */
    private static boolean sent(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
            return true;
        } catch (IOException hungUp) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String answer(Socket socket) throws IOException {
        byte[] some = new byte[4096];
        int length = socket.getInputStream().read(some);
        return length < 0 ? "" : new String(some, 0, length, UTF_8);
    }
}
