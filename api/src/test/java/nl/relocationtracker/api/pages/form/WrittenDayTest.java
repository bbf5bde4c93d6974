package nl.relocationtracker.api.pages.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.relocationtracker.api.pages.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;

class WrittenDayTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 3);

    @ParameterizedTest
    @ValueSource(strings = {"3-2-2024", "03-02-2024", "3/2/2024", "3.2.2024", "3 2 2024", "2024-02-03", " 3-2-2024 "})
    void is_read_the_dutch_way_and_as_in_files(String typed) {
        assertThat(WrittenDay.read(typed)).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 mei 2024", "3 May 2024", "03 mei 2024", "3-mei-2024", " 3 MEI 2024"})
    void is_read_in_words_as_pages_say_it(String typed) {
        assertThat(WrittenDay.read(typed)).contains(LocalDate.of(2024, 5, 3));
    }

    @Test
    void is_read_as_pages_in_either_language_show_it_short_and_long() {
        for (Locale locale : List.of(Language.DUTCH, Language.ENGLISH)) {
            Language pages = new Language(locale, new StaticMessageSource());
            for (int month = 1; month <= 12; month++) {
                LocalDate day = LocalDate.of(2024, month, 3);
                assertThat(WrittenDay.read(pages.day(day))).contains(day);
                assertThat(WrittenDay.read(pages.shortDay(day))).contains(day);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31-2-2024",
                "3 foo 2024",
                "31 februari 2024",
                "3-13-2024",
                "3-2-24",
                "3-2",
                "soon",
                "2024-2-3-1"
            })
    void is_no_day_otherwise(String typed) {
        assertThat(WrittenDay.read(typed)).isEmpty();
    }

    @Test
    void is_shown_as_it_is_read() {
        assertThat(WrittenDay.shown(DAY)).isEqualTo("3-2-2024");
        assertThat(WrittenDay.read(WrittenDay.shown(DAY))).contains(DAY);
    }
}
