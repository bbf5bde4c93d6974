package nl.relocationtracker.api.pages.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.api.pages.figure.FigureTable.Line;
import nl.relocationtracker.api.pages.figure.FigureTable.Spot;
import nl.relocationtracker.core.disclosure.DisclosureRules;
import nl.relocationtracker.core.disclosure.Figures;
import nl.relocationtracker.core.location.LocationKind;
import org.junit.jupiter.api.Test;

class FigureFileTest {

    private static final FigureTable TABLE = new FigureTable(
            "population",
            List.of("kind", "how-many"),
            List.of(
                    Line.of(LocationKind.EMERGENCY, Spot.of("here", "")),
                    Line.of("AWAY", "Onderweg", Spot.of("away", ""))),
            Line.of("TOTAL", "Totaal", Spot.of("all", "")));
    private static final Figures<String> FIGURES = new Figures<>(
            Map.of("here", 1234L, "away", 3L, "all", 1237L),
            List.of(new Figures.Sum<>("all", List.of("here", "away"))),
            List.of());

    @Test
    void holds_codes_and_plain_numbers_and_the_days_asked_about() throws IOException {
        assertThat(written(new Told(FIGURES.exact(), null, null)))
                .containsSubsequence(
                        "as_of,known_on,kind,how_many",
                        "2024-02-29,,EMERGENCY,1234",
                        "2024-02-29,,AWAY,3",
                        "2024-02-29,,TOTAL,1237");
    }

    @Test
    void says_what_is_withheld_and_rounds_the_rest_for_who_may_not_know() throws IOException {
        String file = written(new Told(FIGURES.under(DisclosureRules.STANDARD), DisclosureRules.STANDARD, null));
        assertThat(file).contains("AWAY,withheld").doesNotContain("1234", "1237", "AWAY,3");
    }

    private static String written(Told told) throws IOException {
        StringBuilder out = new StringBuilder();
        new FigureFile(TABLE, told, LocalDate.parse("2024-02-29"), null).write(out);
        return out.toString();
    }
}
