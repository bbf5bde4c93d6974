package nl.relocationtracker.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells a browser on this very machine from all others. The connection must come from and go to loopback, no proxy may
 * have passed it on, and the browser must have asked for this machine by a name of its own: a page of another site that
 * points its own name to 127.0.0.1 gets nothing.
 */
final class Loopback {

    private static final Pattern THIS_MACHINE = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");

    private Loopback() {}

    static boolean isFromHere(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host != null
                && THIS_MACHINE.matcher(host).matches()
                && isLoopback(request.getRemoteAddr())
                && isLoopback(request.getLocalAddr())
                && Stream.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP")
                        .allMatch(header -> request.getHeader(header) == null);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
