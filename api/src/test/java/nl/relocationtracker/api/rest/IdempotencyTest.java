package nl.relocationtracker.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import nl.relocationtracker.api.rest.RunningTracker.SetClock;
import nl.relocationtracker.api.rest.entry.Repeats;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class IdempotencyTest {

    private final RunningTracker tracker = RunningTracker.shared();
    private final String here = tracker.location("REGULAR", "2024-01-01");
    private final String there = tracker.location("REGULAR", "2024-01-01");
    private final String key = UUID.randomUUID().toString();

    @Test
    void a_repeat_gets_the_answer_of_the_first_and_records_nothing() {
        Reply first = place(here, key);
        Reply repeat = place(here, key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(repeat.status()).isEqualTo(201);
        assertThat(repeat.body()).isEqualTo(first.body());
        assertThat(List.of("Location", "ETag", "Content-Language", "Content-Type"))
                .allSatisfy(header -> assertThat(repeat.header(header)).isEqualTo(first.header(header)));
        assertThat(residents(here)).isEqualTo(1);
    }

    @Test
    void of_many_at_the_same_moment_one_is_recorded_and_all_get_its_answer() throws Exception {
        List<Reply> replies = atOnce(8, n -> place(here, key));
        assertThat(replies).allMatch(reply -> reply.status() == 201);
        assertThat(replies.stream().map(reply -> reply.text("/id")).distinct()).hasSize(1);
        assertThat(residents(here)).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_body_or_on_another_route_is_refused() {
        assertThat(place(here, key).status()).isEqualTo(201);
        Reply other = place(there, key);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/type")).isEqualTo("/problems/key-used-otherwise");
        String child = tracker.child(there, "2024-02-01");
        Reply elsewhere = tracker.post(
                "/children/" + child + "/placements",
                RunningTracker.placement(here, "2024-02-01"),
                "Idempotency-Key",
                key);
        assertThat(elsewhere.text("/type")).isEqualTo("/problems/key-used-otherwise");
    }

    @Test
    void a_refused_request_leaves_no_key_so_that_it_can_be_sent_again() {
        String child = tracker.child(here, "2024-02-01");
        Reply refused = move(child, here, "2024-03-01", "Idempotency-Key", key);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(move(child, there, "2024-03-01", "Idempotency-Key", key).status())
                .isEqualTo(201);
    }

    @Test
    void neither_key_nor_body_is_kept_in_clear() {
        Reply placed = tracker.post("/children", """
                {"locationId": "%s", "arrivedOn": "2024-02-01", "accompaniment": "ALONE",
                 "details": {"birthDate": "2012-03-04"}}
                """.formatted(here), "Idempotency-Key", key);
        assertThat(placed.status()).isEqualTo(201);
        List<String> kept = tracker.bean(JdbcClient.class)
                .sql("select idempotency::text from idempotency")
                .query(String.class)
                .list();
        assertThat(kept).isNotEmpty().noneMatch(row -> row.contains(key)).noneMatch(row -> row.contains("2012-03-04"));
    }

    @Test
    void a_key_is_forgotten_after_a_week_and_not_before() {
        try (RunningTracker alone = RunningTracker.fresh()) {
            String location = alone.location("REGULAR", "2024-01-01");
            String body = RunningTracker.placement(location, "2024-02-01");
            String first = alone.post("/children", body, "Idempotency-Key", key).text("/id");
            alone.bean(SetClock.class).set(Instant.parse("2024-10-08T08:00:00Z"));
            alone.bean(Repeats.class).forgetOld();
            assertThat(alone.post("/children", body, "Idempotency-Key", key).text("/id"))
                    .isEqualTo(first);
            alone.bean(SetClock.class).set(Instant.parse("2024-10-08T09:00:00Z"));
            alone.bean(Repeats.class).forgetOld();
            assertThat(alone.post("/children", body, "Idempotency-Key", key).text("/id"))
                    .isNotEqualTo(first);
        }
    }

    @Test
    void of_many_moves_of_one_child_at_the_same_moment_each_is_recorded_or_refused_by_a_rule() throws Exception {
        String child = tracker.child(here, "2024-02-01");
        List<String> targets = IntStream.range(0, 6)
                .mapToObj(n -> tracker.location("REGULAR", "2024-01-01"))
                .toList();
        List<Reply> replies = atOnce(6, n -> move(child, targets.get(n), "2024-03-01"));
        assertThat(replies).allMatch(reply -> reply.status() == 201);
        assertThat(tracker.get("/children/" + child)
                        .body()
                        .at("/counts/0/count")
                        .intValue())
                .isEqualTo(6);
    }

    @Test
    void of_many_moves_that_saw_the_same_version_one_passes_and_the_others_are_told_the_present() throws Exception {
        String child = tracker.child(here, "2024-02-01");
        List<Reply> replies = atOnce(6, n -> move(child, there, "2024-03-01", "If-Match", "\"1\""));
        assertThat(replies.stream().filter(reply -> reply.status() == 201)).hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.status() == 412))
                .hasSize(5)
                .allSatisfy(reply -> {
                    assertThat(reply.header("ETag")).isEqualTo("\"2\"");
                    assertThat(reply.text("/present/location/id")).isEqualTo(there);
                });
    }

    private Reply place(String location, String withKey) {
        return tracker.post("/children", RunningTracker.placement(location, "2024-02-01"), "Idempotency-Key", withKey);
    }

    private Reply move(String child, String to, String on, String... headers) {
        return tracker.post("/children/" + child + "/relocations", RunningTracker.relocation(to, on), headers);
    }

    private int residents(String location) {
        return tracker.get("/locations/" + location + "/residents")
                .body()
                .get("total")
                .intValue();
    }

    private interface Work {
        Reply of(int n);
    }

    private static List<Reply> atOnce(int number, Work work) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(number);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Reply>> replies = IntStream.range(0, number)
                    .mapToObj(n -> hands.submit(() -> {
                        start.await();
                        return work.of(n);
                    }))
                    .toList();
            start.countDown();
            java.util.ArrayList<Reply> all = new java.util.ArrayList<>();
            for (Future<Reply> reply : replies) all.add(reply.get());
            return all;
        } finally {
            hands.shutdown();
        }
    }
}
