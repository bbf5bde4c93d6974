package nl.relocationtracker.api.pages.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 3);

    @ParameterizedTest
    @ValueSource(strings = {"3-2-2024", "03-02-2024", "3/2/2024", "3.2.2024", "3 2 2024", "2024-02-03", " 3-2-2024 "})
    void is_read_the_dutch_way_and_as_in_files(String typed) {
        assertThat(WrittenDay.read(typed)).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31-2-2024", "3-13-2024", "3-2-24", "3-2", "soon", "2024-2-3-1"})
    void is_no_day_otherwise(String typed) {
        assertThat(WrittenDay.read(typed)).isEmpty();
    }

    @Test
    void is_shown_as_it_is_read() {
        assertThat(WrittenDay.shown(DAY)).isEqualTo("3-2-2024");
        assertThat(WrittenDay.read(WrittenDay.shown(DAY))).contains(DAY);
    }
}
