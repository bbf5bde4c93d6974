package nl.relocationtracker.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceSearchTest {

    private static final List<String> PLACES = List.of(
            "Col Ter Apel Westerwolde",
            "Azc Den Haag 's-Gravenhage",
            "Noodopvang Zeeland Terneuzen",
            "Azc Nijmegen Nijmegen",
            "Pol Ter Aar Nieuwkoop",
            "Noodopvang Brabanthallen 's-Hertogenbosch");

    private static PlaceSearch.Found<String> found(String typed) {
        return PlaceSearch.find(typed, PLACES, Function.identity());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ter apel | Col Ter Apel Westerwolde",
                "TERAPEL | Col Ter Apel Westerwolde",
                "ter-apel | Col Ter Apel Westerwolde",
                "den haag | Azc Den Haag 's-Gravenhage",
                "'s-Gravenhage | Azc Den Haag 's-Gravenhage",
                "s gravenhage | Azc Den Haag 's-Gravenhage",
                "den bosch | Noodopvang Brabanthallen 's-Hertogenbosch",
                "'s-graven | Azc Den Haag 's-Gravenhage",
                "apel col | Col Ter Apel Westerwolde",
                "nijm | Azc Nijmegen Nijmegen"
            })
    void is_found_as_it_is_called(String typed, String place) {
        assertThat(found(typed)).isEqualTo(new PlaceSearch.Found<>(true, List.of(place)));
    }

    @ParameterizedTest
    @CsvSource({
        "Ter Apell, Col Ter Apel Westerwolde",
        "terappel, Col Ter Apel Westerwolde",
        "Ter Apl, Col Ter Apel Westerwolde",
        "nimegen, Azc Nijmegen Nijmegen",
        "Njimegen, Azc Nijmegen Nijmegen",
        "terneuze zeland, Noodopvang Zeeland Terneuzen",
        "hertogenbsch, Noodopvang Brabanthallen 's-Hertogenbosch"
    })
    void is_found_misspelt_where_nothing_is_called_so(String typed, String place) {
        assertThat(found(typed).exact()).isFalse();
        assertThat(found(typed).places()).startsWith(place);
    }

    @Test
    void with_fewer_slips_stands_first() {
        List<String> alike = List.of("Azc Emmeloord", "Azc Emmen", "Azc Ommen");
        assertThat(PlaceSearch.find("emen", alike, Function.identity()).places())
                .startsWith("Azc Emmen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zwolle", "aap", "xx", "  "})
    void is_not_found_where_nothing_is_like_it(String typed) {
        assertThat(found(typed).places()).isEmpty();
    }
}
