package nl.relocationtracker.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedDayTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-10-01");

    @ParameterizedTest
    @ValueSource(strings = {"29-2-2024", "29-02-2024", "2024-02-29", "29/2/2024", "29.2.2024", " 29 2 2024 "})
    void is_understood_as_dutch_people_and_programs_write_it(String typed) {
        AskedDay asked = AskedDay.of(typed, TODAY);
        assertThat(asked.day()).isEqualTo("2024-02-29");
        assertThat(asked.isWrong()).isFalse();
        assertThat(asked.query()).isEqualTo("?asOf=2024-02-29");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "1-10-2024"})
    void is_today_when_nothing_is_asked_or_today_is(String typed) {
        AskedDay asked = AskedDay.of(typed, TODAY);
        assertThat(asked.day()).isEqualTo(TODAY);
        assertThat(asked.isToday()).isTrue();
        assertThat(asked.query()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31-2-2024", "29-2-2023", "29-2-24", "gisteren", "2024-13-01", "<b>", "0-0-2024"})
    void is_no_day_and_stays_as_it_was_typed(String typed) {
        AskedDay asked = AskedDay.of(typed, TODAY);
        assertThat(asked.isWrong()).isTrue();
        assertThat(asked.problem()).isEqualTo("asof.problem.no-date");
        assertThat(asked.typed()).isEqualTo(typed);
        assertThat(asked.query()).isEmpty();
    }

    @Test
    void is_refused_when_it_has_not_come_yet() {
        assertThat(AskedDay.of("2-10-2024", TODAY).problem()).isEqualTo("asof.problem.future");
    }
}
