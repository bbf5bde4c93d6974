package nl.relocationtracker.api.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import nl.relocationtracker.projections.database.CannotStart;
import org.springframework.boot.context.properties.bind.Binder;

/** Where the settings want the program to listen. */
record Listening(InetAddress address, int port) {

    private static final int HIGHEST = 65535;

    Listening {
        if (port < 0 || port > HIGHEST) {
            throw new CannotStart("SERVER_PORT can't be %d: a port is a number up to %d.".formatted(port, HIGHEST));
        }
    }

    static Listening in(Binder binder) {
        return new Listening(
                binder.bind("server.address", InetAddress.class).orElse(null),
                binder.bind("server.port", Integer.class).orElse(8080));
    }

    /** Asked before a database is started; should another program come in between, the web server finds out. */
    void requireFree() {
        try (ServerSocket socket = new ServerSocket()) {
            // As the web server does it: connections of a copy that has just stopped are in nobody's way.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            if (reason.contains("assign requested address")) {
                throw new CannotStart(
                        "SERVER_ADDRESS can't be %s: this machine has no such address."
                                .formatted(address.getHostAddress()),
                        e);
            }
            if (reason.contains("Permission denied")) {
                throw new CannotStart(
                        "Port %d is not for ordinary users: set SERVER_PORT to one above 1023.".formatted(port), e);
            }
            throw new CannotStart(taken(port), e);
        }
    }

    static String taken(int port) {
        return "Port %d is taken by another program: stop that one, or set SERVER_PORT to a free port.".formatted(port);
    }
}
