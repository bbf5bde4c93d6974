package nl.relocationtracker.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
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

    @Test
    void is_known_by_the_end_of_another_day() {
        AskedDay asked = AskedDay.of("29-2-2024", "1-3-2024", TODAY);
        assertThat(asked.knownAt(ZoneId.of("Europe/Amsterdam"))).isEqualTo("2024-03-01T22:59:59.999999Z");
        assertThat(asked.query()).isEqualTo("?asOf=2024-02-29&knownAt=2024-03-01");
        assertThat(AskedDay.of("", "1-10-2024", TODAY).isToday()).isTrue();
        assertThat(AskedDay.of("", "1-9-2024", TODAY).isToday()).isFalse();
    }

    @Test
    void is_wrong_when_the_day_of_knowledge_is_and_keeps_both() {
        AskedDay asked = AskedDay.of("29-2-2024", "2-10-2024", TODAY);
        assertThat(asked.isWrong()).isTrue();
        assertThat(asked.problem()).isNull();
        assertThat(asked.knownProblem()).isEqualTo("asof.problem.future");
        assertThat(asked.knownTyped()).isEqualTo("2-10-2024");
    }
}
