package nl.relocationtracker.api.pages.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.picture.Axis.Tick;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class AxisTest {

    private static final Language DUTCH = new Language(Language.DUTCH, new StaticMessageSource());
    private static final LocalDate FROM = LocalDate.parse("2024-01-15");

    @Test
    void puts_days_in_proportion_and_keeps_those_beyond_at_the_ends() {
        Axis axis = new Axis(FROM, FROM.plusDays(10), 100, 200);
        assertThat(axis.x(FROM)).isEqualTo(100);
        assertThat(axis.x(FROM.plusDays(5))).isEqualTo(150);
        assertThat(axis.x(FROM.plusDays(11))).isEqualTo(200);
        assertThat(axis.x(FROM.minusDays(1))).isEqualTo(100);
    }

    @Test
    void marks_round_days_as_many_as_fit() {
        assertThat(labels(14, 7)).containsExactly("15 jan", "22 jan");
        assertThat(labels(120, 7)).containsExactly("feb 2024", "mrt 2024", "apr 2024", "mei 2024");
        assertThat(labels(700, 8)).startsWith("apr 2024", "jul 2024");
        assertThat(labels(1500, 3)).containsExactly("2026", "2028");
        for (int days = 14; days < 18 * 365; days += 13)
            assertThat(labels(days, 3)).hasSizeBetween(1, 4);
    }

    private static List<String> labels(int days, int atMost) {
        return new Axis(FROM, FROM.plusDays(days), 0, 100)
                .ticks(atMost, DUTCH).stream().map(Tick::label).toList();
    }
}
