package nl.relocationtracker.api.live;

import static nl.relocationtracker.api.rest.RunningTracker.relocation;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import nl.relocationtracker.projections.database.Patience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** From a command on one copy of the program to whoever looks on at another, and to a mailbox. */
class ReachTest {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static RunningTracker one;
    private static RunningTracker other;
    private static String here;
    private static String there;

    @BeforeAll
    static void startTwoCopies() {
        MAIL.start();
        List<RunningTracker> copies = RunningTracker.copies(
                2,
                Map.of(
                        "spring.mail.host", "127.0.0.1",
                        "spring.mail.port", MAIL.getSmtp().getPort(),
                        "tracker.mail.from", "tracker@receiver.example",
                        "tracker.address", "https://tracker.example",
                        "tracker.live.each", 2,
                        "tracker.live.beat", "1s"));
        one = copies.get(0);
        other = copies.get(1);
        here = one.location("REGULAR", "2023-01-01");
        there = one.location("REGULAR", "2023-01-01");
        assertThat(one.post("/alert-rules", """
            {"name": "Second move", "kind": "COUNT_REACHED", "policy": "every-relocation", "threshold": 2,
             "severity": "WARNING", "receivers": ["SUPERVISOR"], "enabled": true}
            """).status()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
        MAIL.stop();
    }

    /** Recorded at the first copy: a child that crosses the threshold. */
    private static void alert() {
        String child = one.child(here, "2024-02-01");
        for (String[] move : new String[][] {{there, "2024-03-01"}, {here, "2024-04-01"}})
            assertThat(one.post("/children/" + child + "/relocations", relocation(move[0], move[1]))
                            .status())
                    .isEqualTo(201);
    }

    private static String signedIn() {
        String secret = (UUID.randomUUID().toString() + UUID.randomUUID())
                .replace("-", "")
                .substring(0, 43);
        one.bean(JdbcTemplate.class).update("""
            insert into session (secret_hash, account_id, begun_at, used_at)
            select sha256(?::bytea), id, '2024-10-01T08:00:00Z', '2024-10-01T08:30:00Z' from account where name = 'operator'
            """, secret);
        return "session=" + secret;
    }

    private static Watching watching(String... headers) throws Exception {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = RunningTracker.authorization();
        Watching watching = new Watching(other, all);
        assertThat(watching.status()).isEqualTo(200);
        return watching;
    }

    @Test
    void what_is_recorded_at_one_copy_is_told_at_the_other_and_who_comes_again_misses_nothing() throws Exception {
        String last;
        try (Watching watching = watching()) {
            watching.next("open-at");
            alert();
            Map<String, String> told = watching.next("alert");
            assertThat(told.get("data"))
                    .contains("\"change\":\"RAISED\"", "\"forYou\":true", "Nieuw signaal: Een kind is te vaak verhuisd")
                    .contains("\"href\":\"/alerts/");
            last = told.get("id");
        }
        alert();
        alert();
        try (Watching again = watching("Last-Event-ID", last)) {
            Map<String, String> second = again.next("alert");
            Map<String, String> third = again.next("alert");
            assertThat(Long.parseLong(second.get("id"))).isGreaterThan(Long.parseLong(last));
            assertThat(Long.parseLong(third.get("id"))).isGreaterThan(Long.parseLong(second.get("id")));
        }
    }

    @Test
    void it_ends_with_the_session_and_tells_nothing_more() throws Exception {
        try (Watching watching = new Watching(other, "Cookie", signedIn())) {
            watching.next("open-at");
            one.bean(JdbcTemplate.class).update("delete from session");
            alert();
            watching.next("end");
        }
        assertThat(new Watching(other, "Cookie", "session=" + "a".repeat(43)).status())
                .isEqualTo(401);
    }

    @Test
    void it_is_heard_that_somebody_is_there_though_nothing_happens_and_the_end_of_a_session_too() throws Exception {
        try (Watching watching = new Watching(other, "Cookie", signedIn())) {
            String begin = watching.next("open-at").get("id");
            assertThat(watching.beat()).isEqualTo(begin);
            assertThat(watching.beat()).isEqualTo(begin);
            one.bean(JdbcTemplate.class).update("delete from session");
            watching.next("end");
        }
    }

    @Test
    void there_is_a_most_of_them_for_each_account() throws Exception {
        try (Watching first = new Watching(one, "Authorization", RunningTracker.authorization());
                Watching second = new Watching(one, "Authorization", RunningTracker.authorization());
                Watching third = new Watching(one, "Authorization", RunningTracker.authorization())) {
            assertThat(first.status()).isEqualTo(200);
            assertThat(second.status()).isEqualTo(200);
            assertThat(third.status()).isEqualTo(429);
        }
    }

    @Test
    void an_e_mail_arrives_once_whichever_copy_sends_it() throws Exception {
        Reply mail = one.post("/mail-receivers", """
            {"address": "boss@receiver.example", "language": "NL", "enabled": true}\
            """);
        assertThat(mail.status()).as(mail.body().toString()).isEqualTo(201);
        alert();
        assertThat(MAIL.waitForIncomingEmail(30_000, 1)).isTrue();
        String tested =
                one.post("/mail-receivers/" + mail.text("/id") + "/tests", null).text("/id");
        assertThat(MAIL.waitForIncomingEmail(30_000, 2)).isTrue();
        assertThat(MAIL.getReceivedMessages()).hasSize(2);
        assertThat(MAIL.getReceivedMessages()[0].getSubject()).isEqualTo("Nieuw signaal");
        Patience.until(() -> one.get("/sendings/" + tested).text("/state").equals("SENT"));
        one.send("DELETE", "/mail-receivers/" + mail.text("/id"), null);
    }
}
