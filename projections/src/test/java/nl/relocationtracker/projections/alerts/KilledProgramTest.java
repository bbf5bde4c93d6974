package nl.relocationtracker.projections.alerts;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.alerts.Signals.NOT_RECEIVED;
import static nl.relocationtracker.projections.alerts.Signals.SECOND_FORCED;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.SendChild;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.alerts.AlertingProgram.Step;
import nl.relocationtracker.projections.database.JavaProgram;
import nl.relocationtracker.projections.database.Patience;
import nl.relocationtracker.projections.outbox.Delivery;
import nl.relocationtracker.projections.outbox.Outbox;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.recording.Store;
import nl.relocationtracker.projections.waking.Bell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two copies of the program on one database, of which one dies at every step between an event and its delivery. */
class KilledProgramTest {

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock("2024-02-19T12:00:00Z");

    @Test
    void every_crossing_is_raised_once_and_told_wherever_one_of_them_dies() throws Exception {
        try (Store store = new Store(clock)) {
            Signals signals = new Signals(store);
            Desk desk = new Desk(store);
            JdbcTemplate jdbc = store.get(JdbcTemplate.class);
            jdbc.execute("create table arrived (message bigint not null, alert uuid not null)");
            signals.switchOn(SECOND_FORCED);
            signals.switchOn(NOT_RECEIVED);
            LocationId here = desk.opened("Assen", LocationKind.REGULAR, "2022-01-01");
            LocationId there = desk.opened("Emmen", LocationKind.REGULAR, "2022-01-01");
            List<ChildId> children = new ArrayList<>();
            for (Step step : Step.values()) {
                clock.set("2024-02-19T12:00:00Z");
                ChildId child = desk.placed(here, "2024-01-01");
                desk.relocated(child, there, "2024-01-10", Reason.CAPACITY);
                if (step == Step.WHILE_IT_LOOKS_AROUND)
                    store.get(Recording.class)
                            .record(
                                    new SendChild(
                                            child, null, parse("2024-02-19"), here, Motive.of(Reason.OWN_REQUEST)),
                                    SOMEBODY);
                children.add(child);
                die(step, child, here, jdbc);
                clock.set("2024-03-01T12:00:00Z");
                // Whoever asked got no answer, and asks the other copy.
                if (step == Step.WHILE_THE_MOVE_IS_RECORDED) AlertingProgram.move(store, child, here);
                signals.look();
            }
            deliverLater(store, children.size());
            assertThat(jdbc.queryForList(
                            "select count(*) from event where type = 'AlertRaised' group by payload -> 'subject' ->> 'childId'",
                            Integer.class))
                    .as("alerts of each child")
                    .containsExactly(1, 1, 1, 1, 1);
            assertThat(signals.told()).hasSize(children.size()).containsOnly("alert-raised");
            assertThat(jdbc.queryForList("select count(distinct message) from arrived group by alert", Integer.class))
                    .as("messages of each alert, by their ids")
                    .containsExactly(1, 1, 1, 1, 1);
            assertThat(jdbc.queryForObject("select count(*) from arrived", Integer.class))
                    .as("one arrived twice, under the same id: it was not noted that it had")
                    .isEqualTo(children.size() + 1);
        }
    }

    @Test
    void two_copies_that_look_around_at_once_raise_each_alert_once() throws Exception {
        try (Store one = new Store(clock)) {
            Signals signals = new Signals(one);
            Desk desk = new Desk(one);
            signals.switchOn(NOT_RECEIVED);
            LocationId here = desk.opened("Assen", LocationKind.REGULAR, "2022-01-01");
            for (int n = 0; n < 40; n++)
                one.get(Recording.class)
                        .record(
                                new SendChild(
                                        desk.placed(here, "2024-01-01"),
                                        null,
                                        parse("2024-02-19"),
                                        null,
                                        Motive.of(Reason.CAPACITY)),
                                SOMEBODY);
            HikariDataSource database =
                    (HikariDataSource) one.get(JdbcTemplate.class).getDataSource();
            ExecutorService copies = Executors.newFixedThreadPool(2);
            clock.set("2024-02-19T20:00:00Z");
            try (HikariDataSource same = another(database);
                    Store other = new Store(clock, same, folder.resolve("erasures.jsonl"))) {
                List<Future<?>> looking = new ArrayList<>();
                for (Store copy : List.of(one, other))
                    looking.add(copies.submit(() -> copy.get(Lookout.class).lookAround()));
                for (Future<?> look : looking) look.get();
            } finally {
                copies.shutdownNow();
            }
            signals.look();
            assertThat(signals.all()).hasSize(40).containsOnly("OPEN NOT_RECEIVED 2024-02-19");
            assertThat(signals.told()).hasSize(40);
        }
    }

    private static HikariDataSource another(HikariDataSource database) {
        HikariDataSource same = new HikariDataSource();
        same.setJdbcUrl(database.getJdbcUrl());
        same.setUsername(database.getUsername());
        same.setPassword(database.getPassword());
        return same;
    }

    private void die(Step step, ChildId child, LocationId to, JdbcTemplate jdbc)
            throws IOException, InterruptedException {
        HikariDataSource database = (HikariDataSource) jdbc.getDataSource();
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process program = JavaProgram.in(
                        folder,
                        AlertingProgram.class,
                        database.getJdbcUrl(),
                        database.getUsername(),
                        database.getPassword(),
                        step.name(),
                        child.toString(),
                        to.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(program.waitFor()).as(step + Files.readString(said)).isEqualTo(AlertingProgram.DIED);
        } finally {
            program.destroyForcibly().onExit().join();
        }
    }

    /** When whatever the dead had in hand is free again. */
    private void deliverLater(Store store, int alerts) {
        clock.set("2024-03-01T12:10:00Z");
        JdbcTemplate jdbc = store.get(JdbcTemplate.class);
        try (Delivery delivery = new Delivery(
                store.get(Outbox.class),
                message -> jdbc.update(
                        "insert into arrived (message, alert) values (?, ?)", message.id(), message.subject()),
                new Bell())) {
            delivery.start();
            Patience.until(() ->
                    jdbc.queryForObject("select count(*) from outbox where delivered_at is not null", Integer.class)
                            == alerts);
        }
    }
}
