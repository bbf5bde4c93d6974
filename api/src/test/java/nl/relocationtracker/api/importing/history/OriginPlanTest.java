package nl.relocationtracker.api.importing.history;

import static nl.relocationtracker.api.importing.history.Book.march;
import static nl.relocationtracker.core.refusal.FindingCode.BORN_BEFORE;
import static nl.relocationtracker.core.refusal.FindingCode.BORN_ON_ANOTHER_DAY;
import static nl.relocationtracker.core.refusal.FindingCode.RECORDED_OTHERWISE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.api.importing.file.ProblemCode;
import nl.relocationtracker.api.importing.file.StayRow;
import nl.relocationtracker.core.child.Origin;
import org.junit.jupiter.api.Test;

/** How a child came into reception is told by the first of its rows. */
class OriginPlanTest {

    private final Book child = new Book();

    @Test
    void a_child_born_in_reception_begins_its_first_stay_on_its_birth_date_and_has_not_moved() {
        child.tell(born(march(1), child.row("A", march(1), march(5), "CAPACITY")), row("B", march(5), march(1)));
        assertThat(child.stay(1).isBornInto()).isTrue();
        assertThat(child.stay(2).isBornInto()).isFalse();
        assertThat(child.relocations()).isEqualTo(1);
        assertThat(child.findings()).isEmpty();
    }

    @Test
    void the_day_of_its_arrival_is_its_birth_date_where_the_file_has_none() {
        child.tell(born(null, child.row("A", march(1), null, null)));
        assertThat(child.birth().orElseThrow().canBe(march(1))).isTrue();
        assertThat(child.birth().orElseThrow().canBe(march(2))).isFalse();
        assertThat(child.findings()).isEmpty();
    }

    @Test
    void it_is_a_finding_that_the_birth_date_is_another() {
        child.tell(born(march(2).minusYears(1), child.row("A", march(1), null, null)));
        assertThat(child.stay(1).isBornInto()).isTrue();
        assertThat(child.findings()).containsExactly(BORN_ON_ANOTHER_DAY);
    }

    @Test
    void nobody_is_born_with_a_later_stay() {
        child.tell(row("A", march(1), march(1)), born(march(1), child.row("B", march(5), null, null)));
        assertThat(child.file.timeline().stays()).noneMatch(stay -> stay.isBornInto());
        assertThat(child.findings()).contains(BORN_BEFORE);
        assertThat(child.plan.remarks())
                .filteredOn(remark -> remark.finding().code() == BORN_BEFORE)
                .singleElement()
                .satisfies(remark -> assertThat(remark.column()).isEqualTo("origin"));
    }

    @Test
    void nor_on_a_later_row_of_one_stay() {
        child.tell(
                child.row("A", march(1), march(5), null),
                born(LocalDate.of(2015, 5, 5), child.row("A", march(5), null, null)));
        assertThat(child.stay(1).isBornInto()).isFalse();
        assertThat(child.findings()).containsExactly(BORN_BEFORE);
    }

    @Test
    void the_same_file_changes_nothing() {
        StayRow row = born(march(1), child.row("A", march(1), null, null));
        child.tell(row).tell(row);
        assertThat(child.plan.commands()).isEmpty();
        assertThat(child.findings()).isEmpty();
    }

    @Test
    void what_is_recorded_otherwise_stays_and_is_a_finding() {
        StayRow row = child.row("A", march(1), null, null);
        child.tell(with(null, march(1), row)).tell(born(march(1), row));
        assertThat(child.plan.commands()).isEmpty();
        assertThat(child.stay(1).isBornInto()).isFalse();
        assertThat(child.findings()).containsExactly(RECORDED_OTHERWISE);
    }

    @Test
    void a_file_that_does_not_say_takes_nothing_back() {
        StayRow row = child.row("A", march(1), null, null);
        child.tell(born(march(1), row)).tell(with(null, march(1), row));
        assertThat(child.stay(1).isBornInto()).isTrue();
        assertThat(child.findings()).isEmpty();
    }

    @Test
    void of_two_rows_of_one_stay_one_may_say_it_but_not_both_otherwise() {
        StayRow row = child.row("A", march(1), null, null);
        child.tell(with(null, march(1), row), born(march(1), row));
        assertThat(child.stay(1).isBornInto()).isTrue();
        assertThat(child.findings()).isEmpty();
        assertThat(ToldChild.problems(List.of(born(march(1), row), with(Origin.ARRIVED, march(1), row))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.ORIGINS_DIFFER));
    }

    private StayRow row(String location, LocalDate arrived, LocalDate born) {
        return with(
                null,
                born,
                child.row(
                        location,
                        arrived,
                        location.equals("A") ? march(5) : null,
                        "A".equals(location) ? "CAPACITY" : null));
    }

    private static StayRow born(LocalDate day, StayRow row) {
        return with(Origin.BORN_IN_RECEPTION, day, row);
    }

    private static StayRow with(Origin origin, LocalDate born, StayRow row) {
        return new StayRow(
                row.line(),
                row.child(),
                born,
                row.unaccompanied(),
                row.household(),
                row.location(),
                row.arrived(),
                row.left(),
                row.reason(),
                origin);
    }
}
