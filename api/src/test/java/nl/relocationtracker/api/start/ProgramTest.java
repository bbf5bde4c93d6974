package nl.relocationtracker.api.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.projections.database.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProgramTest {

    @TempDir
    Path data;

    @Test
    void serves_one_copy_per_folder_and_works_beside_it_and_leaves_nothing_running() throws Exception {
        try (ServingCopy serving = ServingCopy.demo(data)) {
            List<String> said = serving.saidUpTo("Ctrl-C");
            assertThat(said).anyMatch(line -> line.contains("verzonnen gegevens"));
            assertThat(said).noneMatch(line -> line.contains("WARN"));
            assertThat(readiness(address(said))).isEqualTo("200 {\"status\":\"UP\"}");

            assertThatThrownBy(() -> with(Map.of(), Program::serve))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is already being served by another copy of the program (process ");
            with(
                    Map.of(),
                    () -> Program.beside(JdbcClient.class, sql -> {
                        assertThat(sql.sql("SELECT count(*) FROM event")
                                        .query(Long.class)
                                        .single())
                                .isNotNegative();
                        return 7;
                    }));

            assertThat(serving.stop()).isEqualTo(128 + 15);
            assertThat(data.resolve("postgres/data/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void serves_the_demo_of_an_earlier_version_whose_read_models_had_another_shape() throws Exception {
        try (ServingCopy serving = ServingCopy.demo(data, 60)) {
            serving.saidUpTo("Ctrl-C");
            serving.stop();
        }
        String shapes = "update live_generation set shapes = replace(shapes, 'stays=', 'stays=9')";
        with(
                Map.of(),
                () -> Program.beside(JdbcClient.class, sql -> sql.sql(shapes).update()));
        try (ServingCopy serving = ServingCopy.demo(data, 60)) {
            assertThat(readiness(address(serving.saidUpTo("Ctrl-C")))).isEqualTo("200 {\"status\":\"UP\"}");
        }
    }

    @Test
    void refuses_a_port_that_is_taken_before_it_makes_anything() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThatThrownBy(() -> with(Map.of("server.port", port), Program::serve))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Port " + port
                            + " is taken by another program: stop that one, or set SERVER_PORT to a free port.");
        }
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void refuses_to_be_seen_elsewhere_without_an_account_that_somebody_chose_before_it_makes_anything() {
        Map<String, String> elsewhere = Map.of("server.address", "0.0.0.0", "server.port", "0");
        assertThatThrownBy(() -> with(elsewhere, Program::serve))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("set TRACKER_OPERATOR_NAME and TRACKER_OPERATOR_PASSWORD");
        Map<String, String> tooShort =
                Map.of("tracker.operator.name", "Amina", "tracker.operator.password", "kort", "server.port", "0");
        assertThatThrownBy(() -> with(tooShort, Program::serve))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("TRACKER_OPERATOR_PASSWORD is too short");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void refuses_settings_that_can_not_be_read_before_it_touches_anything() throws IOException {
        tells("tracker.zone", "Mars/Phobos", "tracker.zone has to be a time zone, as in Europe/Amsterdam.");
        tells("tracker.zon", "Europe/Amsterdam", "tracker.zon is not a setting: did you mean tracker.zone?");
        tells("server.port", "http", "server.port has to be a whole number, as in 28.");
        tells("server.port", "70000", "SERVER_PORT can't be 70000: a port is a number up to 65535.");
        tells("server.address", "192.0.2.1", "SERVER_ADDRESS can't be 192.0.2.1: this machine has no such address.");
        assertThat(data).isEmptyDirectory();
    }

    private void tells(String setting, String value, String sentence) {
        assertThatThrownBy(() -> with(Map.of(setting, value), Program::serve))
                .satisfies(failure -> assertThat(Failure.sentence(failure)).contains(sentence));
    }

    /** Runs in this process, with the data folder and these settings. */
    private void with(Map<String, String> settings, Runnable work) {
        System.setProperty("tracker.data", data.toString());
        settings.forEach(System::setProperty);
        try {
            work.run();
        } finally {
            System.clearProperty("tracker.data");
            settings.keySet().forEach(System::clearProperty);
        }
    }

    private static String address(List<String> said) {
        return said.stream()
                .filter(line -> line.contains("http://"))
                .map(line -> line.replaceFirst(".*http://", "http://"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(String.join("\n", said)));
    }

    private static String readiness(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }
}
