package nl.relocationtracker.api.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.sending.SendingProgram.Step;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.alerts.Signals;
import nl.relocationtracker.projections.database.JavaProgram;
import nl.relocationtracker.projections.database.Patience;
import nl.relocationtracker.projections.outbox.Outbox;
import nl.relocationtracker.projections.person.SigningSecrets;
import nl.relocationtracker.projections.receivers.Hearing;
import nl.relocationtracker.projections.receivers.Receiver;
import nl.relocationtracker.projections.receivers.ReceiverBook;
import nl.relocationtracker.projections.receivers.Sendings;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two copies of the program on one database, of which one dies on the way from the outbox to a webhook that counts. */
class KilledSendingTest {

    private static final Instant BEGIN = Instant.parse("2024-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock(BEGIN.toString());

    @Test
    void every_alert_arrives_under_one_id_wherever_one_of_them_dies() throws Exception {
        try (Store store = new Store(clock);
                BadServer webhook = BadServer.answering("HTTP/1.1 204 No Content")) {
            Signals signals = new Signals(store);
            Desk desk = new Desk(store);
            UUID receiver = UUID.randomUUID();
            String url = "http://127.0.0.1:" + webhook.port() + "/";
            signals.inTransaction(() -> {
                Receiver wanted = Receiver.webhook(receiver, 0, "Guardians", url, Hearing.EVERYTHING, true);
                store.get(ReceiverBook.class).set(wanted, null);
                store.get(SigningSecrets.class)
                        .add(receiver, "an example, and no secret at all".getBytes(StandardCharsets.UTF_8));
            });
            signals.switchOn(Signals.SECOND_FORCED);
            LocationId here = desk.opened("Assen", LocationKind.REGULAR, "2022-01-01");
            LocationId there = desk.opened("Emmen", LocationKind.REGULAR, "2022-01-01");
            List<String> all = new ArrayList<>();
            Instant now = BEGIN;
            for (Step step : Step.values()) {
                now = now.plus(Duration.ofHours(1));
                clock.set(now.toString());
                ChildId child = desk.placed(here, "2024-01-01");
                desk.relocated(child, there, "2024-01-10", Reason.CAPACITY);
                desk.relocated(child, here, "2024-01-20", Reason.CAPACITY);
                die(step, now, store.get(JdbcTemplate.class));
                // When whatever the dead had in hand is free again.
                clock.set(now.plus(Duration.ofMinutes(10)).toString());
                List<String> arrived = arrivedWithTheOther(store, webhook);
                arrived.removeAll(all);
                assertThat(arrived)
                        .as(step == Step.WHEN_IT_HAS_SENT ? "it was not noted that it had arrived" : "once")
                        .hasSize(step == Step.WHEN_IT_HAS_SENT ? 2 : 1)
                        .as("the same id, by which whoever receives it knows that it is the same")
                        .containsOnly(arrived.get(0));
                all.addAll(arrived);
            }
            assertThat(signals.all()).hasSize(Step.values().length);
            assertThat(all.stream().distinct()).hasSize(Step.values().length);
        }
    }

    private List<String> arrivedWithTheOther(Store store, BadServer webhook) throws IOException {
        Outbox outbox = store.get(Outbox.class);
        Sendings sendings = store.get(Sendings.class);
        try (SendingProgram other = new SendingProgram(store, clock, null)) {
            other.start();
            Patience.until(
                    () -> outbox.waiting().pending() == 0 && sendings.waiting().pending() == 0);
        }
        List<String> ids = new ArrayList<>();
        webhook.requests.forEach(request -> ids.add(request.headers().get("webhook-id")));
        return ids;
    }

    private void die(Step step, Instant now, JdbcTemplate jdbc) throws IOException, InterruptedException {
        HikariDataSource database = (HikariDataSource) jdbc.getDataSource();
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process program = JavaProgram.of(
                        SendingProgram.class,
                        database.getJdbcUrl(),
                        database.getUsername(),
                        database.getPassword(),
                        now.toString(),
                        step.name())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(program.waitFor()).as(step + Files.readString(said)).isEqualTo(SendingProgram.DIED);
        } finally {
            program.destroyForcibly().onExit().join();
        }
    }
}
