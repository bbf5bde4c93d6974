package nl.relocationtracker.api.importing.history;

import static nl.relocationtracker.api.importing.history.Book.alone;
import static nl.relocationtracker.api.importing.history.Book.inHousehold;
import static nl.relocationtracker.api.importing.history.Book.march;
import static nl.relocationtracker.core.refusal.FindingCode.ACCOMPANIMENT_CHANGED;
import static nl.relocationtracker.core.refusal.FindingCode.HOUSEHOLD_CHANGED;
import static nl.relocationtracker.core.refusal.FindingCode.RECORDED_OTHERWISE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.relocationtracker.api.importing.file.StayRow;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.CompanyCommand.ChangeAccompaniment;
import nl.relocationtracker.core.child.CompanyCommand.JoinHousehold;
import nl.relocationtracker.core.child.CompanyCommand.LeaveHousehold;
import nl.relocationtracker.core.child.HouseholdId;
import org.junit.jupiter.api.Test;

/** With whom a child is, as later rows and later files tell it. */
class CompanyPlanTest {

    private static final Accompaniment WITH_PARENT = new Accompaniment(Company.WITH_PARENT, null);

    private final Book child = new Book();

    @Test
    void records_from_which_day_on_a_child_is_with_others() {
        child.tell(
                inHousehold("H1").apply(child.row("A", march(1), march(5), "CAPACITY")),
                inHousehold("H2").andThen(Book::alone).apply(child.row("B", march(5), march(9), "CAPACITY")),
                alone(child.row("C", march(9), null, null)));
        assertThat(company()).containsExactly("1 WITH_PARENT H1", "5 CHILD_ONLY_HOUSEHOLD H2", "9 ALONE -");
        assertThat(child.findings()).isEmpty();
        assertThat(child.plan.accepted()).isEqualTo(3);
    }

    @Test
    void takes_the_last_row_of_a_day_for_how_it_was_from_that_day_on() {
        child.tell(
                child.row("A", march(1), march(1), "CAPACITY"),
                inHousehold("H1").apply(child.row("B", march(1), march(1), "CAPACITY")),
                alone(child.row("C", march(1), null, null)));
        assertThat(company()).containsExactly("1 ALONE -");
    }

    @Test
    void records_a_change_within_a_stay_that_several_rows_tell() {
        child.tell(child.row("A", march(1), march(5), null), alone(child.row("A", march(5), null, null)));
        assertThat(child.stays()).isEqualTo("A 1-");
        assertThat(company()).containsExactly("1 WITH_PARENT -", "5 ALONE -");
        child.tell(
                child.row("A", march(1), march(5), null),
                alone(child.row("A", march(5), march(7), null)),
                child.row("A", march(7), null, null));
        assertThat(company()).containsExactly("1 WITH_PARENT -", "5 ALONE -", "7 WITH_PARENT -");
    }

    @Test
    void replaces_what_an_earlier_file_told_and_says_so() {
        StayRow last = child.row("B", march(5), null, null);
        child.tell(child.row("A", march(1), march(5), "CAPACITY"), last);
        StayRow first = inHousehold("H9").andThen(Book::alone).apply(child.row("A", march(1), march(5), "CAPACITY"));
        child.tell(first, last);
        assertThat(company()).containsExactly("1 CHILD_ONLY_HOUSEHOLD H9", "5 WITH_PARENT -");
        assertThat(child.findings())
                .containsExactly(HOUSEHOLD_CHANGED, ACCOMPANIMENT_CHANGED, HOUSEHOLD_CHANGED, ACCOMPANIMENT_CHANGED);
        assertThat(child.plan.accepted()).isEqualTo(2);
        assertThat(child.plan.repeated()).isZero();
        ChildFile before = child.file;
        child.tell(first, last);
        assertThat(child.file).isEqualTo(before);
        assertThat(child.findings()).isEmpty();
    }

    @Test
    void keeps_what_a_person_recorded_and_says_once_that_the_file_has_something_else() {
        child.tell(inHousehold("H1").andThen(Book::alone).apply(child.row("A", march(1), null, null)));
        child.record(new ChangeAccompaniment(child.file.id(), null, march(3), WITH_PARENT));
        child.record(new LeaveHousehold(child.file.id(), null, march(3)));
        List<StayRow> rows = List.of(
                inHousehold("H1").andThen(Book::alone).apply(child.row("A", march(1), march(5), "CAPACITY")),
                inHousehold("H1").andThen(Book::alone).apply(child.row("B", march(5), march(7), "CAPACITY")),
                inHousehold("H1").andThen(Book::alone).apply(child.row("C", march(7), null, null)));
        child.tell(rows);
        assertThat(company()).containsExactly("1 CHILD_ONLY_HOUSEHOLD H1", "3 WITH_PARENT -");
        assertThat(child.findings()).containsExactly(RECORDED_OTHERWISE, RECORDED_OTHERWISE);
        assertThat(child.remarks()).extracting(Remark::column).containsExactly("household", "unaccompanied");
        assertThat(child.remarks())
                .extracting(Remark::line)
                .containsOnly(rows.get(1).line());
        child.tell(rows);
        assertThat(child.plan.commands()).isEmpty();
    }

    @Test
    void records_a_change_that_the_file_tells_after_what_a_person_recorded() {
        child.tell(alone(child.row("A", march(1), null, null)));
        child.record(new ChangeAccompaniment(child.file.id(), null, march(3), WITH_PARENT));
        child.record(new JoinHousehold(child.file.id(), null, march(3), HouseholdId.create()));
        StayRow first = alone(child.row("A", march(1), march(5), "CAPACITY"));
        StayRow second = inHousehold("H2").apply(child.row("B", march(5), march(8), "CAPACITY"));
        StayRow third = alone(child.row("C", march(8), null, null));
        child.tell(first, second, third);
        assertThat(company()).containsExactly("1 ALONE -", "3 WITH_PARENT ?", "5 WITH_PARENT H2", "8 ALONE -");
        assertThat(child.findings()).isEmpty();
        child.tell(first, second, third);
        assertThat(child.plan.commands()).isEmpty();
    }

    @Test
    void keeps_the_guardian_and_the_company_that_a_person_recorded_where_the_file_agrees() {
        child.tell(alone(child.row("A", march(1), null, null)));
        Accompaniment withGuardian = new Accompaniment(Company.WITH_RELATIVE, true);
        child.record(new ChangeAccompaniment(child.file.id(), null, march(1), withGuardian));
        child.tell(inHousehold("H1").andThen(Book::alone).apply(child.row("A", march(1), null, null)));
        assertThat(child.file.accompaniments()).singleElement().satisfies(known -> {
            assertThat(known.accompaniment()).isEqualTo(withGuardian);
            assertThat(known.household()).isEqualTo(child.household("H1"));
        });
    }

    private List<String> company() {
        return child.file.accompaniments().stream()
                .map(known -> known.from().getDayOfMonth() + " "
                        + known.accompaniment().company() + " " + child.codeOf(known.household()))
                .toList();
    }
}
