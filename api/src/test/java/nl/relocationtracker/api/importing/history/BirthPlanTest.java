package nl.relocationtracker.api.importing.history;

import static nl.relocationtracker.api.importing.history.Book.march;
import static nl.relocationtracker.core.refusal.FindingCode.BEFORE_BIRTH;
import static nl.relocationtracker.core.refusal.FindingCode.BIRTH_DATE_CHANGED;
import static nl.relocationtracker.core.refusal.FindingCode.RECORDED_OTHERWISE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.relocationtracker.api.importing.file.StayRow;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.core.person.BirthDate.Precision;
import nl.relocationtracker.core.person.BirthDate.Source;
import nl.relocationtracker.core.person.Name;
import nl.relocationtracker.core.person.PersonalDetail;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import org.junit.jupiter.api.Test;

/** When a child was born, as later files tell it. */
class BirthPlanTest {

    private static final LocalDate MAY_5 = LocalDate.of(2015, 5, 5);
    private static final LocalDate MAY_6 = LocalDate.of(2015, 5, 6);

    private final Book child = new Book();

    @Test
    void records_a_birth_date_that_a_later_file_brings_and_keeps_everything_else() {
        child.tell(born(null));
        child.tell(born(MAY_5));
        assertThat(child.who().birthDate()).isEqualTo(BirthDate.stated(MAY_5));
        assertThat(child.who().numbers()).hasSize(1);
        assertThat(child.findings()).isEmpty();
        assertThat(child.plan.accepted()).isEqualTo(1);
        changesNothing(born(MAY_5));
        changesNothing(born(null));
    }

    @Test
    void replaces_the_birth_date_of_an_earlier_file_and_says_so() {
        child.tell(born(MAY_5));
        child.tell(born(MAY_6));
        assertThat(child.who().birthDate()).isEqualTo(BirthDate.stated(MAY_6));
        assertThat(child.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.column()).isEqualTo("born");
            assertThat(remark.finding().code()).isEqualTo(BIRTH_DATE_CHANGED);
        });
        changesNothing(born(MAY_6));
    }

    @Test
    void keeps_the_birth_date_that_a_person_recorded_and_records_the_rest_of_the_file() {
        child.tell(born(MAY_5));
        BirthDate determined = new BirthDate(MAY_6, Precision.DAY, Source.AUTHORITIES, false);
        child.record(
                new RecordPersonalDetails(child.file.id(), null, child.who().born(determined)));
        child.tell(List.of(born(MAY_5), child.row("B", march(9), null, null)));
        assertThat(child.who().birthDate()).isEqualTo(determined);
        assertThat(child.stays()).isEqualTo("A 1-9, B 9-");
        assertThat(child.findings()).contains(RECORDED_OTHERWISE).doesNotContain(BIRTH_DATE_CHANGED);
    }

    @Test
    void replaces_the_birth_date_of_an_earlier_file_though_a_person_added_a_name_since() {
        child.tell(born(MAY_5));
        PersonalDetails named = new PersonalDetails(
                List.of(new Name(null, null, "Amina", null, Name.Kind.OFFICIAL)),
                child.who().birthDate(),
                child.who().numbers());
        child.record(new RecordPersonalDetails(child.file.id(), null, named));
        child.tell(born(MAY_6));
        assertThat(child.who()).isEqualTo(named.born(BirthDate.stated(MAY_6)));
    }

    @Test
    void brings_no_birth_date_back_that_a_person_took_out() {
        child.tell(born(MAY_5));
        child.record(
                new RecordPersonalDetails(child.file.id(), null, child.who().born(null), Set.of(PersonalDetail.BIRTH)));
        child.tell(born(MAY_5));
        assertThat(child.who().birthDate()).isNull();
        assertThat(child.findings()).containsExactly(RECORDED_OTHERWISE);
    }

    @Test
    void finds_nothing_where_the_recorded_month_or_year_holds_the_day() {
        child.tell(born(null));
        BirthDate some = new BirthDate(MAY_5, Precision.YEAR, Source.STATED, true);
        child.record(
                new RecordPersonalDetails(child.file.id(), null, child.who().born(some)));
        changesNothing(born(MAY_6));
    }

    @Test
    void judges_arrivals_by_the_birth_date_of_the_same_file() {
        child.tell(born(null));
        LocalDate later = march(4);
        child.tell(List.of(born(later), born(later, child.row("B", march(9), null, null))));
        assertThat(child.remarks()).anySatisfy(remark -> {
            assertThat(remark.finding().code()).isEqualTo(BEFORE_BIRTH);
            assertThat(remark.finding().details()).containsEntry("day", march(1));
        });
        assertThat(child.stays()).isEqualTo("A 1-9, B 9-");
    }

    @Test
    void leaves_out_a_child_of_whom_a_later_file_says_that_it_is_yet_to_be_born() {
        child.tell(born(null));
        ChildFile before = child.file;
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> child.tell(born(LocalDate.of(2100, 1, 1))));
        assertThat(refusal.has(RefusalCode.BORN_IN_THE_FUTURE)).isTrue();
        assertThat(Pointing.at(
                                child.told,
                                "BORN_IN_THE_FUTURE",
                                refusal.objections().get(0).details())
                        .column())
                .isEqualTo("born");
        assertThat(child.file).isEqualTo(before);
    }

    private void changesNothing(StayRow row) {
        ChildFile before = child.file;
        child.tell(row);
        assertThat(child.file).isEqualTo(before);
        assertThat(child.plan.commands()).isEmpty();
        assertThat(child.plan.repeated()).isEqualTo(1);
        assertThat(child.findings()).isEmpty();
    }

    private StayRow born(LocalDate day) {
        return born(day, child.row("A", march(1), null, null));
    }

    private static StayRow born(LocalDate day, StayRow row) {
        return new StayRow(
                row.line(),
                row.child(),
                day,
                row.unaccompanied(),
                row.household(),
                row.location(),
                row.arrived(),
                row.left(),
                row.reason());
    }
}
