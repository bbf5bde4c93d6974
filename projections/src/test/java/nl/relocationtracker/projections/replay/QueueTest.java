package nl.relocationtracker.projections.replay;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.recording.Store;
import nl.relocationtracker.projections.stream.Pace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class QueueTest {

    private static final UUID ANNA = new UUID(9, 1);
    private static final UUID BEN = new UUID(9, 2);
    private static final Question QUESTION = Asked.about(parse("2024-03-01"), Policies.EVERY_RELOCATION);

    private final SetClock clock = new SetClock("2024-03-01T12:00:00Z");
    private final Store store = new Store(clock);
    private final Replays replays = store.get(Replays.class);
    private final Replayer replayer = store.get(Replayer.class);

    @AfterEach
    void close() {
        store.close();
    }

    private Instant begun(UUID id) {
        return replays.replay(id).orElseThrow().begunAt();
    }

    @Test
    void many_questions_of_one_do_not_keep_another_waiting_and_one_that_waits_is_stopped_at_once() {
        UUID first = replays.ask(QUESTION, ANNA, false);
        UUID second = replays.ask(QUESTION, ANNA, false);
        UUID third = replays.ask(QUESTION, ANNA, false);
        UUID bens = replays.ask(QUESTION, BEN, false);
        assertThat(replays.cancel(third, "Anna")).isTrue();
        assertThat(replays.replay(third).orElseThrow().outcome()).isEqualTo(Outcome.CANCELLED);

        replayer.answerWaiting();

        List<UUID> order = Stream.of(first, second, bens)
                .sorted(Comparator.comparing(this::begun))
                .toList();
        assertThat(order).containsExactly(first, bens, second);
        assertThat(replays.answer(first, true)).isPresent();
        assertThat(replays.answer(third, true)).isEmpty();
        assertThat(replays.cancel(first, "Anna")).isFalse();
        assertThat(replays.newest(ANNA, 0, 10)).hasSize(3);
        assertThat(replays.newest(null, 0, 10)).hasSize(4);
    }

    @Test
    void at_its_end_all_events_are_read_that_there_were_to_read() {
        Desk desk = new Desk(store);
        LocationId assen = desk.opened("Noodopvang Assen", LocationKind.EMERGENCY, "2023-01-01");
        desk.placed(assen, "2024-02-01");
        clock.set("2024-03-05T12:00:00Z");
        desk.placed(assen, "2024-02-02");
        UUID id = replays.ask(Asked.knownAt(QUESTION, Instant.parse("2024-03-02T12:00:00Z")), ANNA, false);

        replayer.answerWaiting();

        Pace pace = replays.replay(id).orElseThrow().pace();
        assertThat(pace.events()).isEqualTo(pace.inAll()).isEqualTo(2);
    }

    @Test
    void one_that_was_begun_and_never_ended_is_taken_up_again_with_what_was_known_when_it_was_begun() {
        JdbcTemplate jdbc = store.get(JdbcTemplate.class);
        UUID id = replays.ask(QUESTION, ANNA, false);
        Question fixed = new Telling(jdbc, id).begun(store.get(Answering.class));
        Answer then = Asked.answer(store, fixed);
        clock.set("2024-03-05T12:00:00Z");
        Desk desk = new Desk(store);
        LocationId assen = desk.opened("Noodopvang Assen", LocationKind.EMERGENCY, "2023-01-01");
        desk.placed(assen, "2024-02-01");

        replayer.answerWaiting();

        Replay done = replays.replay(id).orElseThrow();
        assertThat(done.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(replays.answer(id, true)).contains(then.exact());
        assertThat(replays.answer(id, false)).contains(then.disclosed());
        assertThat(replays.deleteOlderThan(30)).isZero();
        jdbc.update("update replay set ended_at = ended_at - interval '31 days'");
        replayer.tidy();
        assertThat(replays.replay(id)).isEmpty();
        assertThat(replays.answer(id, true)).isEmpty();
    }
}
