package nl.relocationtracker.api.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {"=19|'=19", ";=19|;'=19", "a;+1|a;'+1", "a, @b|a, '@b", "a;\"-1|a;\"'-1", " =1| '=1"},
            ignoreLeadingAndTrailingWhitespace = false)
    void what_could_begin_a_formula_is_text(String told, String filed) {
        assertThat(Formulas.defused(told)).isEqualTo(filed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Budel-Cranendonck", "a@b", "Azc; Emmen", "2 + 2 = 4"})
    void other_text_is_left_as_it_is(String told) {
        assertThat(Formulas.defused(told)).isEqualTo(told);
    }
}
