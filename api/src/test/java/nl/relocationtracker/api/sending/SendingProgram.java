package nl.relocationtracker.api.sending;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import nl.relocationtracker.projections.outbox.Deliverer;
import nl.relocationtracker.projections.outbox.Delivery;
import nl.relocationtracker.projections.outbox.Outbox;
import nl.relocationtracker.projections.person.SigningSecrets;
import nl.relocationtracker.projections.receivers.Addressing;
import nl.relocationtracker.projections.receivers.Channel;
import nl.relocationtracker.projections.receivers.Dispatch;
import nl.relocationtracker.projections.receivers.Receiver;
import nl.relocationtracker.projections.receivers.ReceiverBook;
import nl.relocationtracker.projections.receivers.Sender;
import nl.relocationtracker.projections.receivers.SendingFailed;
import nl.relocationtracker.projections.receivers.Sendings;
import nl.relocationtracker.projections.recording.Store;
import nl.relocationtracker.projections.waking.Bell;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionTemplate;

/** A copy of the program that brings what is in the outbox to webhooks, and may die at one step of that. */
final class SendingProgram implements AutoCloseable {

    /** A status that says that it died where it was meant to. */
    static final int DIED = 137;

    /** Where it dies. */
    enum Step {
        WHILE_IT_ADDRESSES,
        WHEN_IT_HAS_ADDRESSED,
        BEFORE_IT_SENDS,
        WHEN_IT_HAS_SENT
    }

    private final WebhookSender sender;
    private final Delivery delivery;
    private final Dispatch dispatch;

    /** @param step where it dies; null: it lives on */
    SendingProgram(Store store, Clock clock, Step step) {
        JdbcTemplate jdbc = store.get(JdbcTemplate.class);
        ReceiverBook book = store.get(ReceiverBook.class);
        WebhookSettings settings = new WebhookSettings("urn:relocation-tracker:alerts", List.of("127.0.0.1"));
        sender = new WebhookSender(
                new WebhookTargets(settings),
                store.get(SigningSecrets.class),
                new CloudEvents(settings, new ReachSettings("", new ReachSettings.Mail(""))),
                clock,
                10);
        Addressing addressing = new Addressing(
                new TransactionTemplate(store.get(PlatformTransactionManager.class)),
                jdbc,
                book,
                store.get(Sendings.class),
                clock,
                ZoneId.of("Europe/Amsterdam"));
        Deliverer addressed = message -> {
            addressing.deliver(message);
            if (step == Step.WHEN_IT_HAS_ADDRESSED) die();
        };
        if (step == Step.WHILE_IT_ADDRESSES) dieBeforeTheNextCommit(store);
        delivery = new Delivery(store.get(Outbox.class), addressed, new Bell());
        dispatch = new Dispatch(jdbc, book, clock, List.of(new Dying(sender, step)), new Bell());
    }

    void start() {
        delivery.start();
        dispatch.start();
    }

    private record Dying(WebhookSender sender, Step step) implements Sender {

        @Override
        public Channel channel() {
            return sender.channel();
        }

        @Override
        public void send(Receiver receiver, List<Letter> letters) throws SendingFailed {
            if (step == Step.BEFORE_IT_SENDS) die();
            sender.send(receiver, letters);
            if (step == Step.WHEN_IT_HAS_SENT) die();
        }
    }

    private static void dieBeforeTheNextCommit(Store store) {
        store.get(ConfigurableTransactionManager.class).addListener(new TransactionExecutionListener() {
            @Override
            public void beforeCommit(TransactionExecution transaction) {
                if (!transaction.isReadOnly()) die();
            }
        });
    }

    /** Without any farewell, as when it is killed. */
    private static void die() {
        Runtime.getRuntime().halt(DIED);
    }

    public static void main(String[] arguments) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[0]);
        config.setUsername(arguments[1]);
        config.setPassword(arguments[2]);
        Clock clock = Clock.fixed(Instant.parse(arguments[3]), ZoneOffset.UTC);
        try (Store store = new Store(
                        clock,
                        new HikariDataSource(config),
                        Files.createTempDirectory(Path.of("target"), "sending").resolve("erasures.jsonl"));
                SendingProgram program = new SendingProgram(store, clock, Step.valueOf(arguments[4]))) {
            program.start();
            Thread.currentThread().join();
        }
    }

    @Override
    public void close() throws IOException {
        delivery.close();
        dispatch.close();
        sender.close();
    }
}
