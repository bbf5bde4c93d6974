package nl.relocationtracker.api.pages.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.relocationtracker.core.person.BirthDate.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenBirthTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 10, 1);

    @ParameterizedTest
    @CsvSource({
        "6-5-2012, 2012-05-06, DAY",
        "2012-05-06, 2012-05-06, DAY",
        "5-2012, 2012-05-01, MONTH",
        "5/2012, 2012-05-01, MONTH",
        "2012, 2012-01-01, YEAR",
        "1-10-2024, 2024-10-01, DAY"
    })
    void is_as_exact_as_it_was_written(String typed, LocalDate day, Precision precision) {
        assertThat(WrittenBirth.read(typed, TODAY)).hasValueSatisfying(birth -> {
            assertThat(birth.date()).isEqualTo(day);
            assertThat(birth.precision()).isEqualTo(precision);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"31-2-2012", "13-2012", "12", "soon", "2-10-2024", "2025"})
    void is_no_other_text_and_no_day_to_come(String typed) {
        assertThat(WrittenBirth.read(typed, TODAY)).isEmpty();
    }

    @Test
    void may_have_space_around_it() {
        assertThat(WrittenBirth.read(" 2012 ", TODAY)).isPresent();
    }
}
