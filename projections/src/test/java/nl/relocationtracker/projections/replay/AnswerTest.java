package nl.relocationtracker.projections.replay;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.CorrectionCommand.RetractStay;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.PersonCommand.ErasePersonalDetails;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.core.replay.Selection;
import nl.relocationtracker.core.replay.Series;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.BulkRecording;
import nl.relocationtracker.projections.recording.ChildRequest;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Origin;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.recording.Store;
import nl.relocationtracker.projections.replay.Asked.Figures;
import nl.relocationtracker.projections.stays.Timelines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class AnswerTest {

    private static final LocalDate DAY = parse("2024-03-01");
    private static final Series MONTHS = new Series(parse("2023-10-01"), DAY);

    private final SetClock clock = new SetClock("2024-03-01T12:00:00Z");
    private final Store store = new Store(clock);
    private final Desk desk = new Desk(store);
    private final LocationId azc = desk.opened("Azc Emmen", LocationKind.REGULAR, "2023-01-01");
    private final LocationId assen = desk.opened("Noodopvang Assen", LocationKind.EMERGENCY, "2023-01-01");
    private final LocationId goes = desk.opened("Noodopvang Goes", LocationKind.CRISIS_EMERGENCY, "2023-01-01");

    @AfterEach
    void close() {
        store.close();
    }

    private Figures exact(Question question) {
        return Asked.exact(store, question);
    }

    private ChildId moved(String... days) {
        ChildId child = desk.placed(assen, "2023-09-01");
        for (int i = 0; i < days.length; i++)
            desk.relocated(child, i % 2 == 0 ? goes : assen, days[i], Reason.CAPACITY);
        return child;
    }

    @Test
    void the_same_question_has_the_same_bytes_whatever_is_recorded_in_between() {
        moved("2023-10-10", "2023-11-10");
        desk.relocated(moved(), azc, "2023-12-01", Reason.TO_REGULAR_RECEPTION);
        Question fixed = store.get(Answering.class).fixed(Asked.about(MONTHS, Policies.FORCED_WIDE));
        Answer first = Asked.answer(store, fixed);
        assertThat(Asked.answer(store, fixed)).isEqualTo(first);

        clock.set("2024-04-01T12:00:00Z");
        moved("2023-10-11");
        assertThat(Asked.answer(store, fixed)).isEqualTo(first);
        assertThat(Asked.answer(store, QuestionText.read(QuestionText.write(fixed))))
                .isEqualTo(first);
        Answer later = Asked.answer(store, Asked.about(MONTHS, Policies.FORCED_WIDE));
        assertThat(later.exact()).isNotEqualTo(first.exact());
    }

    @Test
    void what_was_known_before_a_correction_is_counted_as_it_was_believed_then() {
        ChildId child = moved("2023-10-10", "2023-11-10");
        clock.set("2024-03-10T12:00:00Z");
        StayId second = new StayId(store.get(Timelines.class)
                .timelineOf(child, PointInTime.asKnownNow(DAY))
                .get(2)
                .stayId());
        store.get(Recording.class).record(new RetractStay(child, null, second, "een vergissing"), SOMEBODY);
        Question now = Asked.about(DAY, Policies.EVERY_RELOCATION);
        Instant before = Instant.parse("2024-03-05T00:00:00Z");
        assertThat(exact(now).number(DAY, "DISTRIBUTION", "every-relocation/1", "COUNTED"))
                .isEqualTo(1);
        assertThat(exact(Asked.knownAt(now, before)).number(DAY, "DISTRIBUTION", "every-relocation/1", "COUNTED"))
                .isEqualTo(2);

        Figures changed = exact(Asked.since(now, before));
        assertThat(changed.numberBefore(DAY, "DISTRIBUTION", "every-relocation/1", "COUNTED"))
                .isEqualTo(2);
        assertThat(changed.number(DAY, "DISTRIBUTION", "every-relocation/1", "COUNTED"))
                .isEqualTo(1);
        assertThat(changed.number(DAY, "CHANGES", "CHILDREN")).isEqualTo(1);
        assertThat(changed.number(DAY, "CHANGES", "BY.StayRetracted")).isEqualTo(1);

        Figures revised = exact(now);
        assertThat(revised.number(DAY, "REVISION", "RELOCATIONS_THEN")).isEqualTo(2);
        assertThat(revised.number(DAY, "REVISION", "RELOCATIONS_NOW")).isEqualTo(1);
        assertThat(revised.number(DAY, "REVISION", "BY.StayRetracted")).isEqualTo(1);
    }

    @Test
    void what_an_import_brought_later_is_no_revision_and_a_correction_of_it_is() {
        ChildId child = ChildId.create();
        StayId first = StayId.create();
        clock.set("2024-03-05T12:00:00Z");
        PlaceChild place = new PlaceChild(
                child,
                null,
                first,
                assen,
                parse("2023-09-01"),
                new Accompaniment(Company.WITH_PARENT, false),
                null,
                null);
        RelocateChild relocate = new RelocateChild(
                child, null, StayId.create(), goes, null, parse("2023-10-10"), Motive.of(Reason.CAPACITY), null);
        store.get(BulkRecording.class)
                .children(
                        List.of(new ChildRequest(child, known -> List.of(place, relocate))),
                        new Origin(SOMEBODY.account(), new UUID(9, 9)));
        Figures imported = exact(Asked.about(DAY, Policies.EVERY_RELOCATION));
        assertThat(imported.number(DAY, "REVISION", "PRESENT_THEN")).isEqualTo(1);
        assertThat(imported.number(DAY, "REVISION", "RELOCATIONS_THEN")).isEqualTo(1);
        assertThat(imported.number(DAY, "REVISION", "CHILDREN")).isZero();

        clock.set("2024-03-10T12:00:00Z");
        store.get(Recording.class).record(new RetractStay(child, null, first, "een vergissing"), SOMEBODY);
        Figures corrected = exact(Asked.about(DAY, Policies.EVERY_RELOCATION));
        assertThat(corrected.number(DAY, "REVISION", "RELOCATIONS_THEN")).isEqualTo(1);
        assertThat(corrected.number(DAY, "REVISION", "RELOCATIONS_NOW")).isZero();
        assertThat(corrected.number(DAY, "REVISION", "BY.StayRetracted")).isEqualTo(1);
    }

    @Test
    void keys_of_children_of_whom_nothing_was_known_yet_are_not_read() {
        for (int i = 0; i < 5; i++) moved("2023-10-10");
        clock.set("2024-03-10T12:00:00Z");
        List<ChildId> later =
                Stream.generate(() -> moved("2023-10-10")).limit(30).toList();
        later.forEach(child -> store.get(Recording.class)
                .record(
                        new RecordPersonalDetails(child, null, PersonalDetails.of(parse("2010-05-06"), null)),
                        SOMEBODY));
        assertThat(store.get(JdbcTemplate.class)
                        .update("update vault.child_key set wrapped = '\\x00' where child_id = any (?)", (Object)
                                later.stream().map(ChildId::value).toArray(UUID[]::new)))
                .isEqualTo(later.size());
        assertThat(exact(Asked.knownAt(
                                Asked.about(DAY, Policies.EVERY_RELOCATION), Instant.parse("2024-03-05T00:00:00Z")))
                        .number(DAY, "DISTRIBUTION", "every-relocation/1", "COUNTED"))
                .isEqualTo(5);
    }

    @Test
    void a_policy_beside_the_live_one_says_on_how_many_children_they_differ_and_why() {
        moved("2023-10-10", "2023-11-10");
        moved();
        CountingPolicy imposed = new CountingPolicy(
                "none-but-asked-for",
                1,
                CountingPolicy.Counts.RELOCATIONS,
                Set.of(Reason.OWN_REQUEST),
                Policies.EVERY_RELOCATION.deciders(),
                null,
                false,
                true,
                false,
                null,
                null,
                false,
                0,
                1);
        Figures answer = exact(Asked.about(DAY, imposed));
        String both = "none-but-asked-for/1 : every-relocation/1";
        assertThat(answer.number(DAY, "COMPARISON", both, "DIFFER")).isEqualTo(1);
        assertThat(answer.number(DAY, "COMPARISON", both, "ONLY_COUNT")).isEqualTo(1);
        assertThat(answer.number(DAY, "COMPARISON", both, "CAUSE.REASON")).isEqualTo(1);
        assertThat(answer.number(DAY, "COMPARISON", both, "NEITHER")).isEqualTo(2);
        assertThat(answer.number(DAY, "DISTRIBUTION", "every-relocation/1", "002"))
                .isEqualTo(1);
        assertThat(answer.number(DAY, "DISTRIBUTION", "none-but-asked-for/1", "000"))
                .isEqualTo(2);
    }

    @Test
    void a_policy_may_count_only_moves_to_some_kinds_of_location() {
        ChildId child = moved("2023-10-10", "2023-11-10");
        desk.relocated(child, azc, "2023-12-01", Reason.TO_REGULAR_RECEPTION);
        CountingPolicy crisis = new CountingPolicy(
                "to-crisis",
                1,
                CountingPolicy.Counts.RELOCATIONS,
                Policies.EVERY_RELOCATION.reasons(),
                Policies.EVERY_RELOCATION.deciders(),
                Set.of(LocationKind.CRISIS_EMERGENCY),
                false,
                true,
                false,
                null,
                null,
                false,
                0,
                null);
        Figures answer = exact(Asked.about(DAY, crisis));
        assertThat(answer.number(DAY, "DISTRIBUTION", "to-crisis/1", "COUNTED")).isEqualTo(1);
        assertThat(answer.number(DAY, "COMPARISON", "to-crisis/1 : every-relocation/1", "CAUSE.KIND"))
                .isEqualTo(1);
    }

    @Test
    void emergency_reception_is_told_as_stock_and_flow_and_as_days_until_a_regular_place() {
        ChildId first = moved("2023-09-11");
        desk.relocated(first, azc, "2023-09-21", Reason.TO_REGULAR_RECEPTION);
        moved("2024-02-20");
        Figures answer = exact(Asked.about(DAY, Policies.EVERY_RELOCATION));
        assertThat(answer.number(DAY, "EMERGENCY_FLOW", "OPENING")).isEqualTo(1);
        assertThat(answer.number(DAY, "EMERGENCY_FLOW", "IN.FROM_ANOTHER")).isEqualTo(1);
        assertThat(answer.number(DAY, "EMERGENCY_FLOW", "OUT.TO_ANOTHER")).isEqualTo(1);
        assertThat(answer.number(DAY, "EMERGENCY_FLOW", "CLOSING")).isEqualTo(1);
        assertThat(answer.number(DAY, "EMERGENCY_TO_EMERGENCY", "BETWEEN")).isEqualTo(2);
        assertThat(answer.number(DAY, "DAYS_TO_REGULAR_PLACE", "2023-3.ENTERED"))
                .isEqualTo(2);
        assertThat(answer.number(DAY, "DAYS_TO_REGULAR_PLACE", "2023-3.REACHED"))
                .isEqualTo(1);
        assertThat(answer.number(DAY, "DAYS_TO_REGULAR_PLACE", "2023-3.WAITING"))
                .isEqualTo(1);
        // Half of both reached it, after 20 days.
        assertThat(answer.value(DAY, "DAYS_TO_REGULAR_PLACE", "2023-3.MEDIAN")).isEqualTo(20);
        assertThat(answer.value(DAY, "DAYS_TO_REGULAR_PLACE", "2023-3.WITHIN.30"))
                .isEqualTo(0.5);
        assertThat(answer.number(DAY, "POPULATION", "CRISIS_EMERGENCY")).isEqualTo(1);
        assertThat(answer.number(DAY, "POPULATION", "letter-2024/1")).isEqualTo(2);
        assertThat(answer.number(DAY, "CHILDREN", "PRESENT")).isEqualTo(2);
    }

    @Test
    void a_regular_place_that_was_left_on_the_day_of_coming_into_emergency_reception_is_not_reached() {
        ChildId child = desk.placed(azc, "2024-01-10");
        desk.relocated(child, assen, "2024-01-10", Reason.CAPACITY);
        Figures figures = exact(Asked.about(DAY, Policies.EVERY_RELOCATION));
        assertThat(figures.number(DAY, "DAYS_TO_REGULAR_PLACE", "2024-1.REACHED"))
                .isZero();
        assertThat(figures.number(DAY, "DAYS_TO_REGULAR_PLACE", "2024-1.WAITING"))
                .isEqualTo(1);
    }

    @Test
    void placement_stability_and_three_in_a_year_are_as_abroad() {
        // CFSR: two moves in 182 days, and none in 182.
        moved("2023-10-10", "2023-11-10");
        moved();
        Figures answer = exact(Asked.about(DAY, Policies.EVERY_RELOCATION));
        assertThat(answer.number(DAY, "PLACEMENT_STABILITY", "ENTERED")).isEqualTo(2);
        assertThat(answer.value(DAY, "PLACEMENT_STABILITY", "RATE")).isEqualTo(5.494505);
        // SSDA903: one of two looked after that day had three placements in the year.
        assertThat(answer.number(DAY, "THREE_IN_A_YEAR", "THREE_OR_MORE")).isEqualTo(1);
        assertThat(answer.value(DAY, "THREE_IN_A_YEAR", "SHARE")).isEqualTo(0.5);
        assertThat(answer.value(DAY, "PER_THOUSAND_DAYS", "RATE")).isEqualTo(5.494505);
        assertThat(answer.value(DAY, "PER_CHILD_YEAR", "RATE")).isEqualTo(2.006868);
    }

    @Test
    void a_selection_is_made_anew_on_each_day() {
        moved("2023-10-10");
        moved();
        Question all = Asked.about(DAY, Policies.EVERY_RELOCATION);
        Selection crisis = new Selection(
                Set.of(LocationKind.CRISIS_EMERGENCY), "Assen", true, null, null, parse("2023-09-01"), null, 2);
        assertThat(exact(Asked.of(all, crisis)).number(DAY, "CHILDREN", "SELECTED"))
                .isEqualTo(1);
        Selection years = new Selection(null, null, null, 0, 17, null, null, 0);
        assertThat(exact(Asked.of(all, years)).number(DAY, "CHILDREN", "SELECTED"))
                .isZero();
    }

    @Test
    void who_is_erased_counts_as_before_and_the_answer_says_how_many_are() {
        ChildId child = moved("2023-10-10");
        Recording recording = store.get(Recording.class);
        recording.record(
                new RecordPersonalDetails(child, null, PersonalDetails.of(parse("2010-05-05"), "V-1")), SOMEBODY);
        recording.record(
                new DepartChild(child, null, parse("2024-01-01"), Destination.TO_FAMILY, null, null, null), SOMEBODY);
        Question fixed =
                store.get(Answering.class).fixed(Asked.about(parse("2029-01-01"), Policies.OTHER_MUNICIPALITY));
        Figures before = exact(fixed);
        recording.record(new ErasePersonalDetails(child, null, ErasureGround.REQUEST), SOMEBODY);
        Figures after = exact(fixed);
        assertThat(after.answer().path("erasures").intValue()).isEqualTo(1);
        assertThat(after.answer().path("tables")).isEqualTo(before.answer().path("tables"));
        assertThat(before.answer().path("erasures").intValue()).isZero();
    }

    @Test
    void nothing_small_stands_in_what_others_are_told() {
        moved("2023-10-10", "2023-11-10");
        String told =
                Asked.answer(store, Asked.about(DAY, Policies.EVERY_RELOCATION)).disclosed();
        assertThat(told).contains("\"disclosure\":{\"least\":10,\"mostPercent\":90,\"rounding\":5}");
        assertThat(told).doesNotContain("\"number\":1,").contains("\"withheld\":\"FEW\"");
    }

    @Test
    void many_moves_of_few_children_are_told_to_nobody_else() {
        for (int child = 0; child < 2; child++)
            moved("2023-10-01", "2023-10-08", "2023-10-15", "2023-10-22", "2023-10-29", "2023-11-05");
        for (int child = 0; child < 30; child++) moved();
        Answer answer = Asked.answer(store, Asked.about(DAY, Policies.EVERY_RELOCATION));
        assertThat(Asked.figures(answer.exact()).number(DAY, "EMERGENCY_TO_EMERGENCY", "BETWEEN"))
                .isEqualTo(12);
        Figures told = Asked.figures(answer.disclosed());
        assertThat(told.withheld(DAY, "EMERGENCY_TO_EMERGENCY", "BETWEEN")).isEqualTo("FEW");
        assertThat(told.withheld(DAY, "DISTRIBUTION", "every-relocation/1", "COUNTED"))
                .isEqualTo("FEW");
    }
}
