package nl.relocationtracker.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
        assertThat(new PersonalDetails(null, "V-123").birth()).isEmpty();
    }

    @Test
    void details_say_nothing_in_a_log() {
        assertThat(new PersonalDetails(LocalDate.of(2006, 2, 28), "V-123")).hasToString("PersonalDetails[sealed]");
    }
}
