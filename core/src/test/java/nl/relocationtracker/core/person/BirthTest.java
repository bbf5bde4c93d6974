package nl.relocationtracker.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.relocationtracker.core.person.BirthDate.Precision;
import nl.relocationtracker.core.person.BirthDate.Source;
import org.junit.jupiter.api.Test;

class BirthTest {

    @Test
    void a_child_is_eighteen_on_its_eighteenth_birthday() {
        assertThat(new Birth(LocalDate.of(2006, 3, 10)).eighteenthOn()).isEqualTo("2024-03-10");
    }

    @Test
    void somebody_born_on_a_leap_day_has_a_birthday_on_1_march_in_a_year_without_one() {
        assertThat(new Birth(LocalDate.of(2004, 2, 29)).eighteenthOn()).isEqualTo("2022-03-01");
    }

    @Test
    void somebody_born_on_a_leap_day_has_a_birthday_on_it_in_a_year_with_one() {
        assertThat(new Birth(LocalDate.of(2004, 2, 29)).birthday(16)).isEqualTo("2020-02-29");
    }

    @Test
    void the_28th_of_february_is_no_leap_day() {
        assertThat(new Birth(LocalDate.of(2006, 2, 28)).eighteenthOn()).isEqualTo("2024-02-28");
    }

    @Test
    void details_without_a_birth_date_hold_no_birth() {
        assertThat(PersonalDetails.of(null, "V-123").birth()).isEmpty();
    }

    @Test
    void details_say_nothing_in_a_log() {
        assertThat(PersonalDetails.of(LocalDate.of(2006, 2, 28), "V-123")).hasToString("PersonalDetails[sealed]");
    }

    @Test
    void of_a_child_born_in_a_month_ages_count_from_its_last_day() {
        Birth birth = new BirthDate(LocalDate.of(2006, 2, 14), Precision.MONTH, Source.STATED, false).birth();
        assertThat(birth.earliest()).isEqualTo("2006-02-01");
        assertThat(birth.eighteenthOn()).isEqualTo("2024-02-28");
        assertThat(birth.canBe(LocalDate.of(2006, 2, 28))).isTrue();
        assertThat(birth.canBe(LocalDate.of(2006, 3, 1))).isFalse();
        assertThat(birth.canBe(LocalDate.of(2006, 1, 31))).isFalse();
    }

    @Test
    void of_a_child_born_in_a_year_ages_count_from_the_31st_of_december() {
        Birth birth = new BirthDate(LocalDate.of(2007, 5, 17), Precision.YEAR, Source.AUTHORITIES, true).birth();
        assertThat(birth.earliest()).isEqualTo("2007-01-01");
        assertThat(birth.eighteenthOn()).isEqualTo("2025-12-31");
    }

    @Test
    void the_day_that_somebody_wrote_for_a_mere_year_is_not_kept() {
        assertThat(new BirthDate(LocalDate.of(2007, 5, 17), Precision.YEAR, Source.STATED, false))
                .isEqualTo(new BirthDate(LocalDate.of(2007, 8, 1), Precision.YEAR, Source.STATED, false));
    }

    @Test
    void the_ages_that_are_kept_of_an_erased_child_are_those_that_it_reached() {
        for (LocalDate day = LocalDate.of(2003, 12, 1); day.isBefore(LocalDate.of(2005, 1, 1)); day = day.plusDays(1)) {
            Birth known = new Birth(day);
            Birth kept = Birth.of(Ages.of(known));
            for (int age : new int[] {5, 15, 18}) assertThat(kept.birthday(age)).isEqualTo(known.birthday(age));
            assertThat(kept.birthday(12))
                    .isBetween(known.birthday(12), known.birthday(12).plusDays(1));
        }
    }

    @Test
    void neither_names_nor_numbers_nor_dates_show_in_a_log() {
        assertThat(new Name("Amina", null, null, null, Name.Kind.OFFICIAL)).hasToString("Name[sealed]");
        assertThat(new ReferenceNumber("COA", "V-123")).hasToString("ReferenceNumber[sealed]");
        assertThat(BirthDate.stated(LocalDate.of(2006, 2, 28))).hasToString("BirthDate[sealed]");
        assertThat(new Birth(LocalDate.of(2006, 2, 28))).hasToString("Birth[sealed]");
    }
}
