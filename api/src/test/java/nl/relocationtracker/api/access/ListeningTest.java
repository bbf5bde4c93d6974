package nl.relocationtracker.api.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import nl.relocationtracker.projections.database.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

class ListeningTest {

    @TempDir
    private Path data;

    @Test
    void never_begins_on_other_addresses_while_the_only_account_is_made_up() throws IOException {
        int port = freePort();
        assertThatThrownBy(() -> new SpringApplicationBuilder(TestApplication.class)
                        .run("--server.port=" + port, "--server.address=0.0.0.0", "--tracker.data=" + data))
                .isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
