package nl.relocationtracker.projections.receivers;

import static nl.relocationtracker.projections.alerts.Signals.CLOSURE;
import static nl.relocationtracker.projections.alerts.Signals.EMPTY;
import static nl.relocationtracker.projections.alerts.Signals.MISSING;
import static nl.relocationtracker.projections.alerts.Signals.SECOND_FORCED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.alerts.Signals;
import nl.relocationtracker.projections.database.Patience;
import nl.relocationtracker.projections.outbox.Delivery;
import nl.relocationtracker.projections.outbox.Outbox;
import nl.relocationtracker.projections.outbox.Outbox.Waiting;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.recording.Store;
import nl.relocationtracker.projections.waking.Bell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From what is recorded to what receivers get. */
class ToldOutsideTest {

    private static final String NOON = "2024-03-01T12:00:00Z";
    private static final LocalTime MORNING = LocalTime.of(7, 30);

    private final SetClock clock = new SetClock(NOON);
    private final Store store = new Store(clock);
    private final Desk desk = new Desk(store);
    private final Signals signals = new Signals(store);
    private final ReceiverBook book = store.get(ReceiverBook.class);
    private final Sendings sendings = store.get(Sendings.class);
    private final LocationId here = desk.opened("Azc Assen", LocationKind.REGULAR, "2023-01-01");
    private final LocationId there = desk.opened("Azc Emmen", LocationKind.REGULAR, "2023-01-01");

    /** What arrived, each as the name of its receiver and what it is told. */
    private final List<String> arrived = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void people_are_told_by_role_and_account_and_of_where_they_work_and_webhooks_by_their_filter() {
        mail(person("boss", "SUPERVISOR"), null, Hearing.EVERYTHING);
        mail(person("keeper", "OPERATOR"), null, Hearing.EVERYTHING);
        UUID guest = person("guest", "RESEARCHER");
        mail(guest, null, Hearing.EVERYTHING);
        mail(person("near", "CASEWORKER", here), null, Hearing.EVERYTHING);
        mail(person("far", "CASEWORKER", there), null, Hearing.EVERYTHING);
        webhook("all", Hearing.EVERYTHING);
        webhook("elsewhere", new Hearing(Set.of(), Set.of(), AlertSeverity.NOTICE, Set.of(there.value())));
        webhook(
                "escalations",
                new Hearing(Set.of(MessageKind.ALERT_ESCALATED), Set.of(), AlertSeverity.NOTICE, Set.of()));
        webhook("other rule", new Hearing(Set.of(), Set.of(CLOSURE.value()), AlertSeverity.NOTICE, Set.of()));
        told("SUPERVISOR", "CASEWORKER", "account:" + guest);
        missing();
        sendAll();
        assertThat(arrived)
                .containsExactlyInAnyOrder(
                        "boss: ALERT_RAISED MISSING",
                        "guest: ALERT_RAISED MISSING",
                        "near: ALERT_RAISED MISSING",
                        "all: ALERT_RAISED MISSING");
    }

    @Test
    void of_an_alert_it_is_known_who_was_told() {
        mail(person("boss", "SUPERVISOR"), null, Hearing.EVERYTHING);
        mail(
                person("of closures", "SUPERVISOR"),
                null,
                new Hearing(Set.of(), Set.of(CLOSURE.value()), AlertSeverity.NOTICE, Set.of()));
        webhook("all", Hearing.EVERYTHING);
        told("SUPERVISOR");
        missing();
        sendAll();
        UUID alert = sendings.list(null, null, 0, 1).get(0).subject();
        assertThat(sendings.about(alert))
                .extracting(Sendings.About::receiver, about -> about.sending().state())
                .containsExactlyInAnyOrder(tuple("boss", Sending.State.SENT), tuple("all", Sending.State.SENT));
        assertThat(sendings.about(UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_digest_waits_for_its_time_and_is_one_and_a_missing_child_is_never_in_it() {
        mail(person("boss", "SUPERVISOR"), MORNING, Hearing.EVERYTHING);
        signals.switchOn(SECOND_FORCED);
        signals.switchOn(MISSING);
        movedTwice(desk.placed(here, "2024-01-01"));
        movedTwice(desk.placed(here, "2024-01-01"));
        missing();
        sendAll();
        assertThat(arrived).containsExactly("boss: ALERT_RAISED MISSING");
        clock.set("2024-03-02T06:29:00Z");
        sendAll();
        assertThat(arrived).hasSize(1);
        clock.set("2024-03-02T06:30:00Z");
        sendAll();
        assertThat(arrived).hasSize(2);
        assertThat(arrived.get(1)).isEqualTo("boss: ALERT_RAISED COUNT_REACHED, ALERT_RAISED COUNT_REACHED");
    }

    @Test
    void a_backlog_is_one_summary_for_each_receiver_of_what_it_hears_of() {
        mail(person("boss", "SUPERVISOR", "OPERATOR"), null, Hearing.EVERYTHING);
        webhook("there", new Hearing(Set.of(), Set.of(), AlertSeverity.NOTICE, Set.of(there.value())));
        movedTwice(desk.placed(here, "2024-01-01"));
        movedTwice(desk.placed(here, "2024-01-01"));
        desk.relocated(movedTwice(desk.placed(here, "2024-01-01")), there, "2024-01-30", Reason.CAPACITY);
        signals.set(SECOND_FORCED, true);
        signals.set(EMPTY, true);
        signals.look();
        sendAll();
        assertThat(arrived)
                .containsExactlyInAnyOrder(
                        "boss: ALERT_BACKLOG COUNT_REACHED 3", "there: ALERT_BACKLOG COUNT_REACHED 1");
    }

    @Test
    void one_that_does_not_answer_delays_nobody_and_is_tried_again_then_parked_and_sent_by_hand() throws Exception {
        UUID dead = webhook("dead", Hearing.EVERYTHING);
        webhook("well", Hearing.EVERYTHING);
        signals.switchOn(SECOND_FORCED);
        for (int n = 0; n < 12; n++) movedTwice(desk.placed(here, "2024-01-01"));
        CountDownLatch hanging = new CountDownLatch(1);
        try (Dispatch dispatch = dispatch(receiver -> {
            if (!receiver.equals("dead")) return;
            hanging.await();
            throw new SendingFailed(Failure.TIMED_OUT, null);
        })) {
            address();
            dispatch.start();
            Patience.until(() -> arrived.size() == 12);
            assertThat(arrived).containsOnly("well: ALERT_RAISED COUNT_REACHED");
            hanging.countDown();
            Patience.until(() -> sendings.states().get(dead).failing() == 12);
        }
        clock.set("2024-03-03T12:00:00Z");
        try (Dispatch dispatch = dispatch(receiver -> {
            throw new SendingFailed(Failure.REFUSED, 503);
        })) {
            dispatch.start();
            Patience.until(() -> sendings.states().get(dead).parked() == 12);
        }
        assertThat(sendings.waiting()).isEqualTo(new Waiting(0, 12));
        Sending parked = sendings.list(dead, Sending.State.PARKED, 0, 1).get(0);
        assertThat(parked.failure()).isEqualTo(Failure.REFUSED);
        assertThat(parked.status()).isEqualTo(503);
        assertThat(sendings.sendAgain(parked.id())).isTrue();
        sendAll();
        assertThat(arrived).hasSize(13).contains("dead: ALERT_RAISED COUNT_REACHED");
        assertThat(sendings.sendAgain(parked.id())).isFalse();
    }

    @Test
    void two_copies_of_the_program_address_and_send_everything_once() throws Exception {
        for (String name : List.of("one", "two", "three")) webhook(name, Hearing.EVERYTHING);
        signals.switchOn(SECOND_FORCED);
        for (int n = 0; n < 10; n++) movedTwice(desk.placed(here, "2024-01-01"));
        try (Dispatch here = dispatch(receiver -> {});
                Dispatch there = dispatch(receiver -> {});
                Delivery addressing = addressing();
                Delivery another = addressing()) {
            addressing.start();
            another.start();
            here.start();
            there.start();
            Patience.until(() -> arrived.size() >= 30 && sendings.waiting().equals(new Waiting(0, 0)));
        }
        assertThat(arrived).hasSize(30);
    }

    @Test
    void what_is_switched_off_or_removed_is_told_nothing_and_a_test_all_the_same() {
        UUID off = webhook("off", Hearing.EVERYTHING);
        UUID gone = webhook("gone", Hearing.EVERYTHING);
        signals.switchOn(MISSING);
        missing();
        address();
        Receiver now = book.find(off).orElseThrow();
        inTransaction(() ->
                book.set(Receiver.webhook(off, now.version(), now.name(), now.address(), now.hearing(), false), null));
        inTransaction(() -> book.set(book.find(gone).orElseThrow().gone(), null));
        sendAll();
        assertThat(arrived).isEmpty();
        assertThat(sendings.list(off, null, 0, 1).get(0).failure()).isEqualTo(Failure.SWITCHED_OFF);
        assertThat(sendings.count(gone, null)).isZero();
        inTransaction(() -> sendings.test(UUID.randomUUID(), book.find(off).orElseThrow()));
        sendAll();
        assertThat(arrived).containsExactly("off: TEST");
    }

    /** What happens when something is brought to a receiver, before it has arrived. */
    private interface Way {
        void to(String receiver) throws Exception;
    }

    private Dispatch dispatch(Way way) {
        return new Dispatch(
                store.get(JdbcTemplate.class),
                book,
                clock,
                Arrays.stream(Channel.values())
                        .<Sender>map(channel -> sender(channel, way))
                        .toList(),
                new Bell());
    }

    private Sender sender(Channel channel, Way way) {
        return new Sender() {
            @Override
            public Channel channel() {
                return channel;
            }

            @Override
            public void send(Receiver receiver, List<Letter> letters) throws SendingFailed {
                try {
                    way.to(receiver.name());
                } catch (SendingFailed failed) {
                    throw failed;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                arrived.add(receiver.name() + ": "
                        + String.join(
                                ", ",
                                letters.stream().map(ToldOutsideTest::shown).toList()));
            }
        };
    }

    private static String shown(Sender.Letter letter) {
        News news = letter.news();
        if (news.backlog() != null)
            return letter.kind() + " "
                    + String.join(
                            " ",
                            news.backlog().stream()
                                    .map(rule -> rule.kind() + " " + rule.alerts())
                                    .toList());
        return letter.kind() + (news.kind() == null ? "" : " " + news.kind());
    }

    private Delivery addressing() {
        return new Delivery(
                store.get(Outbox.class),
                new Addressing(
                        new TransactionTemplate(store.get(PlatformTransactionManager.class)),
                        store.get(JdbcTemplate.class),
                        book,
                        sendings,
                        clock,
                        ZoneId.of("Europe/Amsterdam")),
                new Bell());
    }

    private void address() {
        try (Delivery delivery = addressing()) {
            delivery.start();
            Patience.until(() -> store.get(Outbox.class).waiting().pending() == 0);
        }
    }

    private void sendAll() {
        address();
        try (Dispatch dispatch = dispatch(receiver -> {})) {
            dispatch.start();
            Patience.until(() -> store.get(JdbcTemplate.class)
                    .queryForList(
                            "select id from sending where sent_at is null and parked_at is null and next_try_at <= ?",
                            UUID.class,
                            clock.instant().atOffset(java.time.ZoneOffset.UTC))
                    .isEmpty());
            Patience.until(() -> store.get(JdbcTemplate.class)
                    .queryForList(
                            "select receiver_id from receiver_turn where in_hand_until > ?",
                            UUID.class,
                            clock.instant().atOffset(java.time.ZoneOffset.UTC))
                    .isEmpty());
        }
    }

    private UUID person(String name, String role, LocationId... locations) {
        return person(name, new String[] {role}, locations);
    }

    private UUID person(String name, String role, String other) {
        return person(name, new String[] {role, other});
    }

    private UUID person(String name, String[] roles, LocationId... locations) {
        UUID id = UUID.randomUUID();
        JdbcTemplate jdbc = store.get(JdbcTemplate.class);
        jdbc.update("insert into account (id, name, roles, created_at) values (?, ?, ?, now())", id, name, roles);
        for (LocationId location : locations)
            jdbc.update("insert into account_location values (?, ?)", id, location.value());
        return id;
    }

    private void mail(UUID account, LocalTime digest, Hearing hearing) {
        inTransaction(() -> book.set(
                Receiver.mail(
                        UUID.randomUUID(), 0, account, "me@receiver.example", MailLanguage.NL, digest, hearing, true),
                account));
    }

    private UUID webhook(String name, Hearing hearing) {
        UUID id = UUID.randomUUID();
        inTransaction(() -> book.set(Receiver.webhook(id, 0, name, "https://receiver.example/", hearing, true), null));
        return id;
    }

    private void inTransaction(Runnable work) {
        signals.inTransaction(work);
    }

    /** Switches the rule about missing children on, which tells these. */
    private void told(String... receivers) {
        JdbcTemplate jdbc = store.get(JdbcTemplate.class);
        signals.switchOn(MISSING);
        jdbc.update("""
            insert into alert_rule select id, version + 1, name, kind, policy, threshold, term, severity,
                unaccompanied_only, locations, ?, escalate_hours, escalate_to, enabled, removed, changed_at, changed_by
            from alert_rule where id = ? order by version desc limit 1
            """, receivers, MISSING.value());
    }

    private ChildId movedTwice(ChildId child) {
        desk.relocated(child, there, "2024-01-10", Reason.CAPACITY);
        desk.relocated(child, here, "2024-01-20", Reason.CAPACITY);
        return child;
    }

    private void missing() {
        ChildId child = desk.placed(here, "2024-01-01");
        store.get(Recording.class)
                .record(
                        new DepartChild(
                                child,
                                null,
                                java.time.LocalDate.parse("2024-02-20"),
                                Destination.WHEREABOUTS_UNKNOWN,
                                null,
                                null,
                                null),
                        Store.SOMEBODY);
    }
}
