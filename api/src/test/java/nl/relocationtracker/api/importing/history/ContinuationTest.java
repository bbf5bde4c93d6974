package nl.relocationtracker.api.importing.history;

import static nl.relocationtracker.api.importing.history.Book.march;
import static nl.relocationtracker.core.refusal.FindingCode.INFERRED_DAY_REPLACED;
import static nl.relocationtracker.core.refusal.FindingCode.OVERLAP_MENDED;
import static nl.relocationtracker.core.refusal.FindingCode.REASON_MISSING;
import static nl.relocationtracker.core.refusal.FindingCode.RECORDED_OTHERWISE;
import static nl.relocationtracker.core.refusal.FindingCode.TAKEN_BACK_HERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.relocationtracker.api.importing.file.StayRow;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildFile.Accompanied;
import nl.relocationtracker.core.child.CorrectionCommand.RetractStay;
import nl.relocationtracker.core.child.CorrectionCommand.WithdrawDeparture;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.RecallChild;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.StayId;
import org.junit.jupiter.api.Test;

/** What the rows of one child mean when something of it is recorded already. */
class ContinuationTest {

    private final Book child = new Book();

    @Test
    void changes_nothing_when_the_same_rows_come_again() {
        StayRow[] rows = {
            child.row("A", march(1), march(5), "CAPACITY"),
            child.row("B", march(8), march(9), "RETURNED"),
            child.row("A", march(20), march(21), "SAFETY"),
            child.row("A", march(23), march(25), "SAFETY")
        };
        child.tell(rows);
        ChildFile before = child.file;
        child.tell(rows);
        assertThat(child.file).isEqualTo(before);
        assertThat(child.plan.commands()).isEmpty();
        assertThat(child.plan.repeated()).isEqualTo(4);
        assertThat(child.findings()).isEmpty();
    }

    @Test
    void replaces_a_day_of_leaving_that_was_inferred_by_one_that_is_stated_and_goes_on() {
        child.tell(child.row("A", march(1), null, null), child.row("B", march(5), null, null));
        assertThat(child.stays()).isEqualTo("A 1-5, B 5-");
        assertThat(child.remarks()).extracting(Remark::finding).contains(Finding.of(OVERLAP_MENDED, "day", march(5)));
        StayRow[] next = {
            child.row("A", march(1), march(4), "CAPACITY"),
            child.row("B", march(5), march(9), "CAPACITY"),
            child.row("C", march(9), null, null)
        };
        child.tell(next);
        assertThat(child.stays()).isEqualTo("A 1-4, B 5-9, C 9-");
        assertThat(child.stay(1).inferredEnd()).isNull();
        assertThat(child.remarks())
                .extracting(Remark::finding)
                .contains(Finding.of(INFERRED_DAY_REPLACED, "day", march(5)));
        assertThat(child.plan.accepted()).isEqualTo(3);
        child.tell(next);
        assertThat(child.plan.commands()).isEmpty();
        assertThat(child.plan.repeated()).isEqualTo(3);
    }

    @Test
    void keeps_a_day_of_leaving_that_was_stated_whatever_another_file_makes_of_it() {
        child.tell(child.row("A", march(1), march(4), "CAPACITY"), child.row("B", march(5), null, null));
        child.tell(
                child.row("A", march(1), null, null),
                child.row("B", march(5), march(9), "SAFETY"),
                child.row("C", march(9), null, null));
        assertThat(child.stays()).isEqualTo("A 1-4, B 5-9, C 9-");
        assertThat(child.stay(1).inferredEnd()).isNull();
    }

    @Test
    void replaces_a_day_that_an_overtaking_file_inferred_when_the_one_after_states_it() {
        child.tell(child.row("A", march(1), null, null));
        child.tell(child.row("B", march(5), null, null));
        assertThat(child.stays()).isEqualTo("A 1-5, B 5-");
        child.tell(child.row("A", march(1), march(3), "CAPACITY"), child.row("B", march(5), null, null));
        assertThat(child.stays()).isEqualTo("A 1-3, B 5-");
        assertThat(child.relocations()).isEqualTo(1);
    }

    @Test
    void leaves_alone_a_stay_that_was_retracted_here_and_says_so() {
        StayRow[] rows = {
            child.row("A", march(1), march(5), "CAPACITY"),
            child.row("B", march(5), march(9), "CAPACITY"),
            child.row("C", march(9), null, null)
        };
        child.tell(rows);
        child.record(new RetractStay(child.file.id(), null, child.stay(2).id(), "nooit geweest"));
        child.tell(rows);
        assertThat(child.plan.commands()).isEmpty();
        assertThat(child.plan.repeated()).isEqualTo(3);
        assertThat(child.stays()).isEqualTo("A 1-9, C 9-");
        assertThat(child.findings()).containsExactly(TAKEN_BACK_HERE);
        child.record(new RetractStay(child.file.id(), null, child.stay(2).id(), "nooit geweest"));
        child.tell(rows);
        assertThat(child.stays()).isEqualTo("A 1-");
        assertThat(child.findings()).containsExactly(TAKEN_BACK_HERE, TAKEN_BACK_HERE);
        child.record(new RetractStay(child.file.id(), null, child.stay(1).id(), "nooit geweest"));
        child.tell(rows);
        assertThat(child.stays()).isEmpty();
        assertThat(child.findings()).containsExactly(TAKEN_BACK_HERE, TAKEN_BACK_HERE, TAKEN_BACK_HERE);
    }

    @Test
    void goes_on_behind_a_stay_that_was_retracted_here() {
        child.tell(child.row("A", march(1), march(5), "CAPACITY"), child.row("B", march(5), null, null));
        child.record(new RetractStay(child.file.id(), null, child.stay(2).id(), "nooit geweest"));
        child.tell(
                child.row("A", march(1), march(5), "CAPACITY"),
                child.row("B", march(5), march(9), "SAFETY"),
                child.row("C", march(9), null, null));
        assertThat(child.stays()).isEqualTo("A 1-9, C 9-");
        assertThat(child.findings()).containsExactly(TAKEN_BACK_HERE);
    }

    @Test
    void records_again_what_was_retracted_here_and_recorded_again() {
        StayRow[] rows = {child.row("A", march(1), march(5), "CAPACITY"), child.row("B", march(5), null, null)};
        child.tell(rows);
        Stay second = child.stay(2);
        child.record(new RetractStay(child.file.id(), null, second.id(), "nooit geweest"));
        child.record(new RelocateChild(
                child.file.id(),
                null,
                StayId.create(),
                second.location(),
                null,
                march(5),
                Motive.of(Reason.CAPACITY),
                null));
        child.tell(rows);
        assertThat(child.stays()).isEqualTo("A 1-5, B 5-");
        assertThat(child.findings()).isEmpty();
    }

    @Test
    void leaves_alone_a_departure_that_was_withdrawn_here_and_says_so() {
        StayRow[] rows = {child.row("A", march(1), march(5), "RETURNED")};
        child.tell(rows);
        child.record(new WithdrawDeparture(child.file.id(), null, null, null, "nooit vertrokken"));
        child.tell(rows);
        assertThat(child.plan.commands()).isEmpty();
        assertThat(child.stays()).isEqualTo("A 1-");
        assertThat(child.findings()).containsExactly(TAKEN_BACK_HERE);
        child.tell(child.row("A", march(1), march(5), "RETURNED"), child.row("B", march(9), null, null));
        assertThat(child.stays()).isEqualTo("A 1-9, B 9-");
        assertThat(child.relocations()).isOne();
        assertThat(child.findings()).contains(TAKEN_BACK_HERE);
    }

    @Test
    void leaves_alone_a_child_that_was_recalled_here_and_says_so() {
        StayRow[] rows = {child.row("A", march(1), march(5), "CAPACITY")};
        child.tell(rows);
        child.record(new RecallChild(child.file.id(), null));
        child.tell(rows);
        assertThat(child.plan.commands()).isEmpty();
        assertThat(child.stays()).isEqualTo("A 1-");
        assertThat(child.findings()).containsExactly(TAKEN_BACK_HERE);
        child.tell(child.row("A", march(1), march(5), "CAPACITY"), child.row("B", march(5), null, null));
        assertThat(child.stays()).isEqualTo("A 1-5, B 5-");
    }

    @Test
    void records_that_a_running_stay_has_ended_since() {
        child.tell(child.row("A", march(1), null, null));
        child.tell(child.row("A", march(1), march(5), "CAPACITY"), child.row("B", march(5), null, null));
        assertThat(child.stays()).isEqualTo("A 1-5, B 5-");
        assertThat(child.plan.accepted()).isEqualTo(2);
    }

    @Test
    void counts_only_rows_with_something_new_as_accepted() {
        child.tell(child.row("A", march(1), march(5), "CAPACITY"), child.row("B", march(5), null, null));
        child.tell(
                child.row("A", march(1), march(5), "CAPACITY"),
                child.row("B", march(5), march(9), "CAPACITY"),
                child.row("C", march(9), null, null));
        assertThat(child.plan.accepted()).isEqualTo(2);
        assertThat(child.plan.repeated()).isEqualTo(1);
    }

    @Test
    void receives_a_child_that_was_in_transit() {
        child.tell(child.row("A", march(1), march(5), "CAPACITY"));
        child.tell(child.row("A", march(1), march(5), "CAPACITY"), child.row("B", march(7), null, null));
        assertThat(child.stays()).isEqualTo("A 1-5, B 7-");
        assertThat(child.relocations()).isEqualTo(1);
        assertThat(child.plan.accepted()).isEqualTo(1);
    }

    @Test
    void lets_a_child_in_transit_depart() {
        child.tell(child.row("A", march(1), march(5), "CAPACITY"));
        child.tell(child.row("A", march(1), march(5), "RETURNED"));
        assertThat(child.stay(1).departure().destination()).isEqualTo(Destination.RETURNED);
    }

    @Test
    void places_a_child_again_that_had_departed() {
        child.tell(child.row("A", march(1), march(5), "RETURNED"));
        child.tell(child.row("A", march(1), march(5), "RETURNED"), child.row("B", march(9), null, null));
        assertThat(child.stays()).isEqualTo("A 1-5, B 9-");
        assertThat(child.stay(2).spell()).isEqualTo(2);
    }

    @Test
    void takes_a_file_that_holds_only_what_came_since() {
        child.tell(child.row("A", march(1), march(5), "CAPACITY"), child.row("B", march(5), null, null));
        child.tell(child.row("B", march(5), march(9), "SAFETY"), child.row("C", march(9), null, null));
        assertThat(child.stays()).isEqualTo("A 1-5, B 5-9, C 9-");
    }

    @Test
    void mends_a_running_stay_whose_end_the_next_file_does_not_tell() {
        child.tell(child.row("A", march(1), null, null));
        child.tell(child.row("B", march(5), null, null));
        assertThat(child.stays()).isEqualTo("A 1-5, B 5-");
        assertThat(child.stay(1).inferredEnd()).isNotNull();
        assertThat(child.findings()).containsExactly(OVERLAP_MENDED, REASON_MISSING);
    }

    @Test
    void goes_on_with_a_running_stay_at_the_same_place() {
        child.tell(child.row("A", march(1), null, null));
        StayRow goesOn = child.row("A", march(5), march(8), "RETURNED");
        child.tell(goesOn);
        assertThat(child.stays()).isEqualTo("A 1-8");
        assertThat(child.findings()).containsExactly(RECORDED_OTHERWISE);
        child.tell(goesOn);
        assertThat(child.plan.commands()).isEmpty();
    }

    @Test
    void takes_nothing_back_when_the_file_says_less_than_what_is_recorded() {
        child.tell(child.row("A", march(1), march(5), "CAPACITY"), child.row("B", march(5), march(9), "RETURNED"));
        child.tell(child.row("A", march(1), null, null));
        assertThat(child.stays()).isEqualTo("A 1-5, B 5-9");
        assertThat(child.plan.repeated()).isEqualTo(1);
        child.tell(child.row("A", march(1), march(5), "CAPACITY"));
        assertThat(child.plan.commands()).isEmpty();
    }

    @Test
    void finds_another_reason_than_the_recorded_one_and_keeps_that() {
        child.tell(child.row("A", march(1), march(5), "CAPACITY"), child.row("B", march(5), march(6), "RETURNED"));
        child.tell(child.row("A", march(1), march(5), "SAFETY"), child.row("B", march(5), march(6), "DEPORTED"));
        assertThat(child.plan.commands()).isEmpty();
        assertThat(child.findings()).containsExactly(RECORDED_OTHERWISE, RECORDED_OTHERWISE);
    }

    @Test
    void leaves_out_a_child_that_is_recorded_elsewhere() {
        child.tell(child.row("A", march(1), march(5), "CAPACITY"), child.row("B", march(5), null, null));
        assertDiffers("location", child.row("A", march(1), march(5), "CAPACITY"), child.row("C", march(5), null, null));
    }

    @Test
    void leaves_out_a_child_that_is_recorded_on_another_day() {
        child.tell(child.row("A", march(1), march(5), "CAPACITY"), child.row("B", march(5), null, null));
        assertDiffers("left", child.row("A", march(1), march(4), "CAPACITY"), child.row("B", march(4), null, null));
        assertDiffers("arrived", child.row("A", march(1), march(5), "CAPACITY"), child.row("B", march(6), null, null));
        assertDiffers("arrived", child.row("C", march(1), null, null));
    }

    @Test
    void leaves_out_a_child_that_is_recorded_to_have_departed_and_is_told_to_have_moved() {
        child.tell(child.row("A", march(1), march(5), "RETURNED"), child.row("B", march(9), null, null));
        assertDiffers("reason", child.row("A", march(1), march(5), "CAPACITY"), child.row("B", march(9), null, null));
    }

    @Test
    void leaves_out_a_child_of_which_something_earlier_is_told_than_is_recorded() {
        child.tell(child.row("B", march(5), null, null));
        assertDiffers("arrived", child.row("A", march(1), march(5), "CAPACITY"), child.row("B", march(5), null, null));
    }

    /** A file up to any day and then the whole of it are the same as the whole of it at once. */
    @Test
    void ends_the_same_whether_told_at_once_or_in_two_files() {
        Random random = new Random(20240229);
        String[] reasons = {"CAPACITY", "SAFETY", "RETURNED", "WHEREABOUTS_UNKNOWN", "OTHER", null, "brand"};
        for (int round = 0; round < 2000; round++) {
            Book once = new Book();
            Book twice = new Book();
            List<StayRow> rows = new ArrayList<>();
            int day = 0;
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                String place = String.valueOf((char) ('A' + random.nextInt(3)));
                int left = day + random.nextInt(4);
                boolean running = n == 1 && random.nextBoolean();
                StayRow row = once.row(
                        place,
                        march(1).plusDays(day),
                        running ? null : march(1).plusDays(left),
                        running ? null : reasons[random.nextInt(reasons.length)]);
                if (random.nextBoolean()) row = Book.alone(row);
                if (random.nextBoolean())
                    row = Book.inHousehold("H" + random.nextInt(2)).apply(row);
                rows.add(row);
                day = left + random.nextInt(3);
            }
            int cut = random.nextInt(day + 2);
            once.tell(rows);
            List<StayRow> known = upTo(rows, cut);
            if (!known.isEmpty()) twice.tell(known);
            twice.tell(rows);
            assertThat(shape(twice))
                    .as("rows %s up to day %s", describe(rows), cut)
                    .isEqualTo(shape(once));
            for (StayRow row : lastOfTheirDay(rows)) companyIsAsTold(once, row);
            twice.tell(rows);
            assertThat(twice.plan.commands()).isEmpty();
        }
    }

    /** What a file made on that day would have held: nothing of later. */
    private static List<StayRow> upTo(List<StayRow> rows, int day) {
        return rows.stream()
                .filter(row -> row.arrived().isBefore(march(1).plusDays(day)))
                .map(row -> row.left() == null || row.left().isBefore(march(1).plusDays(day))
                        ? row
                        : new StayRow(
                                row.line(),
                                row.child(),
                                row.born(),
                                row.unaccompanied(),
                                row.household(),
                                row.location(),
                                row.arrived(),
                                null,
                                null))
                .toList();
    }

    private static Collection<StayRow> lastOfTheirDay(List<StayRow> rows) {
        Map<LocalDate, StayRow> last = new TreeMap<>();
        rows.stream()
                .sorted(Comparator.comparing((StayRow row) -> row.arrived())
                        .thenComparing(row -> !row.arrived().equals(row.left())))
                .forEach(row -> last.put(row.arrived(), row));
        return last.values();
    }

    private static void companyIsAsTold(Book book, StayRow row) {
        Accompanied known = book.file.accompaniedOn(row.arrived()).orElseThrow();
        assertThat(known.accompaniment().unaccompanied()).isEqualTo(row.unaccompanied());
        assertThat(book.codeOf(known.household())).isEqualTo(row.household() == null ? "-" : row.household());
    }

    private static List<String> shape(Book book) {
        List<Stay> stays = book.file.timeline().stays();
        Stream<String> company = book.file.accompaniments().stream()
                .map(known -> known.from() + " " + known.accompaniment() + " " + book.codeOf(known.household()));
        Stream<String> lived = stays.stream()
                .map(stay -> stay.arrivedOn() + "-" + stay.leftOn() + " spell " + stay.spell() + " "
                        + (stay.departure() == null ? "" : stay.departure().destination())
                        + (stay.transit() == null
                                ? ""
                                : " transit until " + stay.transit().until()));
        return Stream.concat(lived, company).toList();
    }

    private static String describe(List<StayRow> rows) {
        return rows.stream()
                .map(row -> row.location() + " " + row.arrived() + "-" + row.left() + " " + row.reason() + " "
                        + row.unaccompanied() + " " + row.household())
                .toList()
                .toString();
    }

    private void assertDiffers(String column, StayRow... rows) {
        ChildFile before = child.file;
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> child.tell(rows));
        assertThat(refusal.has(RefusalCode.DIFFERS_FROM_RECORDED)).isTrue();
        assertThat(refusal.objections().get(0).details()).containsEntry("column", column);
        assertThat(child.file).isEqualTo(before);
    }
}
