package nl.relocationtracker.api.importing.history;

import static nl.relocationtracker.api.importing.history.Book.inHousehold;
import static nl.relocationtracker.api.importing.history.Book.march;
import static nl.relocationtracker.core.refusal.FindingCode.DESTINATION_AS_REASON;
import static nl.relocationtracker.core.refusal.FindingCode.GAP_WITHOUT_REASON;
import static nl.relocationtracker.core.refusal.FindingCode.LEFT_WITHOUT_DESTINATION;
import static nl.relocationtracker.core.refusal.FindingCode.NOTE_MISSING;
import static nl.relocationtracker.core.refusal.FindingCode.OVERLAP_MENDED;
import static nl.relocationtracker.core.refusal.FindingCode.REASON_MISSING;
import static nl.relocationtracker.core.refusal.FindingCode.REASON_UNKNOWN;
import static nl.relocationtracker.core.refusal.FindingCode.REASON_WITHOUT_LEAVING;
import static nl.relocationtracker.core.refusal.FindingCode.REASON_WITHOUT_MOVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.api.importing.file.ProblemCode;
import nl.relocationtracker.api.importing.file.StayRow;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.timeline.InferredEnd;
import org.junit.jupiter.api.Test;

/** What the rows of one child mean, nothing being recorded yet. */
class ChildPlanTest {

    private final Book child = new Book();

    @Test
    void takes_each_row_for_a_stay_and_its_reason_for_that_of_the_next_move() {
        child.tell(
                child.row("A", march(1), march(5), "CAPACITY"),
                child.row("B", march(5), march(9), "LOCATION_CLOSED"),
                child.row("C", march(9), null, null));
        assertThat(child.stays()).isEqualTo("A 1-5, B 5-9, C 9-");
        assertThat(child.stay(2).move().reason()).isEqualTo(Reason.CAPACITY);
        assertThat(child.stay(3).move().reason()).isEqualTo(Reason.LOCATION_CLOSED);
        assertThat(child.findings()).isEmpty();
        assertThat(child.plan.accepted()).isEqualTo(3);
    }

    @Test
    void orders_rows_by_arrival_wherever_they_stand() {
        child.tell(
                child.row("C", march(9), null, null),
                child.row("A", march(1), march(5), "CAPACITY"),
                child.row("B", march(5), march(9), "SAFETY"));
        assertThat(child.stays()).isEqualTo("A 1-5, B 5-9, C 9-");
    }

    @Test
    void keeps_the_order_of_the_file_for_several_moves_on_one_day() {
        child.tell(
                child.row("A", march(1), march(5), "CAPACITY"),
                child.row("C", march(5), null, null),
                child.row("B", march(5), march(5), "CAPACITY"),
                child.row("A", march(5), march(5), "CAPACITY"));
        assertThat(child.stays()).isEqualTo("A 1-5, B 5-5, A 5-5, C 5-");
        assertThat(child.relocations()).isEqualTo(3);
    }

    @Test
    void lets_the_later_start_win_over_an_overlap_and_keeps_the_stated_end() {
        child.tell(child.row("A", march(1), march(10), "CAPACITY"), child.row("B", march(7), null, null));
        assertThat(child.stays()).isEqualTo("A 1-7, B 7-");
        assertThat(child.stay(1).inferredEnd()).isEqualTo(new InferredEnd(march(10)));
        assertThat(child.findings()).containsExactly(OVERLAP_MENDED);
        assertThat(child.plan.remarks().get(0).line()).isEqualTo(2);
    }

    @Test
    void ends_a_running_stay_where_the_next_one_starts() {
        child.tell(child.row("A", march(1), null, null), child.row("B", march(7), null, null));
        assertThat(child.stays()).isEqualTo("A 1-7, B 7-");
        assertThat(child.stay(1).inferredEnd()).isEqualTo(new InferredEnd(null));
        assertThat(child.findings()).containsExactlyInAnyOrder(OVERLAP_MENDED, REASON_MISSING);
    }

    @Test
    void takes_adjoining_rows_at_one_place_for_one_stay() {
        child.tell(
                child.row("A", march(1), march(5), null),
                child.row("A", march(5), march(9), "SAFETY"),
                child.row("B", march(9), null, null));
        assertThat(child.stays()).isEqualTo("A 1-9, B 9-");
        assertThat(child.findings()).isEmpty();
    }

    @Test
    void says_that_a_reason_between_adjoining_rows_at_one_place_was_not_taken_over() {
        child.tell(child.row("A", march(1), march(5), "CAPACITY"), child.row("A", march(5), null, null));
        assertThat(child.stays()).isEqualTo("A 1-");
        assertThat(child.findings()).containsExactly(REASON_WITHOUT_MOVE);
    }

    @Test
    void takes_overlapping_rows_at_one_place_for_one_stay_that_ends_as_the_later_one() {
        child.tell(child.row("A", march(1), march(20), null), child.row("A", march(5), march(8), "RETURNED"));
        assertThat(child.stays()).isEqualTo("A 1-8");
        assertThat(child.findings()).containsExactly(OVERLAP_MENDED);
    }

    @Test
    void knows_rows_that_a_file_tells_twice_wherever_they_stand() {
        child.tell(
                child.row("A", march(5), march(5), "CAPACITY"),
                child.row("B", march(5), march(5), "CAPACITY"),
                child.row("C", march(5), march(9), "TO_FAMILY"),
                child.row("A", march(5), march(5), "CAPACITY"),
                child.row("B", march(5), march(5), "CAPACITY"),
                child.row("C", march(5), march(9), "TO_FAMILY"));
        assertThat(child.stays()).isEqualTo("A 5-5, B 5-5, C 5-9");
        assertThat(child.relocations()).isEqualTo(2);
        assertThat(child.plan.accepted()).isEqualTo(3);
        assertThat(child.plan.repeated()).isEqualTo(3);
    }

    @Test
    void knows_rows_that_overlap_and_are_told_twice() {
        child.tell(
                child.row("A", march(1), march(7), "CAPACITY"),
                child.row("B", march(1), march(9), "TO_FAMILY"),
                child.row("A", march(1), march(7), "CAPACITY"),
                child.row("B", march(1), march(9), "TO_FAMILY"));
        assertThat(child.relocations()).isEqualTo(1);
        assertThat(child.plan.repeated()).isEqualTo(2);
    }

    @Test
    void counts_the_same_row_twice_as_a_repeat() {
        child.tell(child.row("A", march(1), null, null), child.row("A", march(1), null, null));
        assertThat(child.stays()).isEqualTo("A 1-");
        assertThat(child.findings()).isEmpty();
        assertThat(child.plan.accepted()).isEqualTo(1);
        assertThat(child.plan.repeated()).isEqualTo(1);
    }

    @Test
    void takes_a_gap_with_a_reason_to_move_for_transit_and_one_relocation() {
        child.tell(child.row("A", march(1), march(5), "CAPACITY"), child.row("B", march(8), null, null));
        assertThat(child.stays()).isEqualTo("A 1-5, B 8-");
        assertThat(child.stay(1).transit().until()).isEqualTo(march(8));
        assertThat(child.relocations()).isEqualTo(1);
        assertThat(child.findings()).isEmpty();
    }

    @Test
    void takes_a_gap_before_the_same_place_for_transit_and_no_relocation() {
        child.tell(child.row("A", march(1), march(5), "CAPACITY"), child.row("A", march(8), null, null));
        assertThat(child.stays()).isEqualTo("A 1-5, A 8-");
        assertThat(child.stay(1).transit().until()).isEqualTo(march(8));
        assertThat(child.relocations()).isZero();
        assertThat(child.findings()).isEmpty();
    }

    @Test
    void takes_a_gap_without_a_reason_for_transit() {
        child.tell(child.row("A", march(1), march(5), null), child.row("B", march(8), null, null));
        assertThat(child.stay(1).transit().until()).isEqualTo(march(8));
        assertThat(child.stay(2).move().reason()).isEqualTo(Reason.UNKNOWN);
        assertThat(child.findings()).containsExactly(GAP_WITHOUT_REASON);
    }

    @Test
    void takes_a_gap_with_a_destination_for_a_departure_and_a_new_spell() {
        child.tell(child.row("A", march(1), march(5), "RETURNED"), child.row("B", march(8), null, null));
        assertThat(child.stay(1).departure().destination()).isEqualTo(Destination.RETURNED);
        assertThat(child.stay(2).spell()).isEqualTo(2);
        assertThat(child.relocations()).isZero();
        assertThat(child.findings()).isEmpty();
    }

    @Test
    void takes_other_before_a_gap_and_on_a_last_row_for_a_departure() {
        child.tell(child.row("A", march(1), march(5), "OTHER"), child.row("B", march(8), march(9), "OTHER"));
        assertThat(child.stay(1).departure().destination()).isEqualTo(Destination.OTHER);
        assertThat(child.stay(2).departure().destination()).isEqualTo(Destination.OTHER);
        assertThat(child.stay(2).spell()).isEqualTo(2);
    }

    @Test
    void takes_other_without_a_gap_for_a_relocation_that_lacks_a_note() {
        child.tell(child.row("A", march(1), march(5), "OTHER"), child.row("B", march(5), null, null));
        assertThat(child.stay(2).move().reason()).isEqualTo(Reason.OTHER);
        assertThat(child.findings()).containsExactly(NOTE_MISSING);
    }

    @Test
    void goes_on_with_the_same_spell_after_a_return_from_whereabouts_unknown_within_the_term() {
        child.tell(child.row("A", march(1), march(5), "WHEREABOUTS_UNKNOWN"), child.row("B", march(8), null, null));
        assertThat(child.stay(2).spell()).isEqualTo(1);
        assertThat(child.relocations()).isEqualTo(1);
    }

    @Test
    void takes_a_destination_without_a_gap_for_a_relocation_with_that_code_beside_it() {
        child.tell(child.row("A", march(1), march(5), "DETENTION"), child.row("B", march(5), null, null));
        assertThat(child.stay(2).move().reason()).isEqualTo(Reason.UNKNOWN);
        assertThat(child.stay(2).move().sourceCode()).isEqualTo(Destination.DETENTION);
        assertThat(child.relocations()).isEqualTo(1);
        assertThat(child.findings()).containsExactly(DESTINATION_AS_REASON);
    }

    @Test
    void keeps_an_unknown_code_beside_the_reason_unknown() {
        child.tell(child.row("A", march(1), march(5), "verhuisd wegens brand"), child.row("B", march(5), null, null));
        assertThat(child.stay(2).move().reason()).isEqualTo(Reason.UNKNOWN);
        assertThat(child.stay(2).move().sourceText().ciphertext()).isEqualTo("verhuisd wegens brand");
        assertThat(child.findings()).containsExactly(REASON_UNKNOWN);
    }

    @Test
    void reads_codes_in_any_case() {
        child.tell(child.row("A", march(1), march(5), "capacity"), child.row("B", march(5), march(6), "returned"));
        assertThat(child.stay(2).move().reason()).isEqualTo(Reason.CAPACITY);
        assertThat(child.stay(2).departure().destination()).isEqualTo(Destination.RETURNED);
    }

    @Test
    void misses_a_reason_where_one_is_needed() {
        child.tell(
                child.row("A", march(1), march(5), null),
                child.row("B", march(5), march(7), "UNKNOWN"),
                child.row("C", march(7), null, null));
        assertThat(child.stay(2).move().reason()).isEqualTo(Reason.UNKNOWN);
        assertThat(child.findings()).containsExactly(REASON_MISSING, REASON_MISSING);
        assertThat(child.plan.remarks()).extracting(Remark::line).containsExactly(2L, 3L);
    }

    @Test
    void leaves_a_child_in_transit_whose_last_row_gives_a_reason_to_move() {
        child.tell(child.row("A", march(1), march(5), "CAPACITY"));
        assertThat(child.file.timeline().isInTransit()).isTrue();
        assertThat(child.findings()).containsExactly(LEFT_WITHOUT_DESTINATION);
    }

    @Test
    void leaves_a_child_in_transit_whose_last_row_gives_no_reason() {
        child.tell(child.row("A", march(1), march(5), null));
        assertThat(child.file.timeline().isInTransit()).isTrue();
        assertThat(child.findings()).containsExactlyInAnyOrder(REASON_MISSING, LEFT_WITHOUT_DESTINATION);
    }

    @Test
    void finds_a_reason_on_a_row_that_has_not_ended() {
        child.tell(child.row("A", march(1), null, "CAPACITY"));
        assertThat(child.stays()).isEqualTo("A 1-");
        assertThat(child.findings()).containsExactly(REASON_WITHOUT_LEAVING);
    }

    @Test
    void places_an_unaccompanied_child_alone_or_in_a_household_of_children() {
        child.tell(
                Book.alone(child.row("A", march(1), march(5), "RETURNED")),
                inHousehold("H1").andThen(Book::alone).apply(child.row("B", march(8), null, null)));
        assertThat(child.file.accompaniments())
                .extracting(known -> known.accompaniment().company())
                .containsExactly(Company.ALONE, Company.CHILD_ONLY_HOUSEHOLD);
        assertThat(child.file.accompaniments())
                .extracting(known -> known.household())
                .containsExactly(null, child.household("H1"));
    }

    @Test
    void finds_nothing_where_company_changes_with_a_new_placement() {
        child.tell(child.row("A", march(1), march(5), "RETURNED"), Book.alone(child.row("B", march(8), null, null)));
        assertThat(child.findings()).isEmpty();
    }

    @Test
    void says_that_a_reason_was_not_taken_over_where_the_filled_in_leaving_is_to_the_same_place() {
        child.tell(child.row("A", march(1), null, "CAPACITY"), child.row("A", march(5), null, null));
        assertThat(child.stays()).isEqualTo("A 1-");
        assertThat(child.findings()).containsExactlyInAnyOrder(OVERLAP_MENDED, REASON_WITHOUT_MOVE);
    }

    @Test
    void takes_the_reason_of_a_filled_in_leaving_for_the_reason_of_the_move_that_it_became() {
        child.tell(child.row("A", march(1), null, "CAPACITY"), child.row("B", march(7), null, null));
        assertThat(child.stays()).isEqualTo("A 1-7, B 7-");
        assertThat(child.stay(2).move().reason()).isEqualTo(Reason.CAPACITY);
        assertThat(child.findings()).containsExactly(OVERLAP_MENDED);
    }

    @Test
    void cannot_tell_a_child_with_two_birth_dates() {
        StayRow first = child.row("A", march(1), march(5), "CAPACITY");
        StayRow second = new StayRow(9, "C1", LocalDate.of(2015, 5, 6), false, null, "B", march(5), null, null);
        assertThat(ToldChild.problems(List.of(first, second))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.BIRTH_DATES_DIFFER);
            assertThat(problem.line()).isEqualTo(9);
            assertThat(problem.column()).isEqualTo("born");
            assertThat(problem.details()).isEmpty();
        });
    }
}
