package nl.relocationtracker.api.rest.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import java.util.stream.Stream;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentReadingTest {

    record Whole(Integer number) {}

    static Stream<String> beyondTheParser() {
        return Stream.of(
                "[".repeat(501) + "]".repeat(501),
                "{\"number\":" + "{\"a\":".repeat(501) + "1" + "}".repeat(502),
                "{\"number\": " + "9".repeat(1_000_000) + "}",
                "{\"" + "a".repeat(60_000) + "\": 1}");
    }

    @ParameterizedTest
    @MethodSource("beyondTheParser")
    void refuses_what_goes_beyond_the_limits_of_the_parser(String document) {
        try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
            DocumentReading reading = new DocumentReading(validators.getValidator());
            ProblemAnswer refused = catchThrowableOfType(
                    ProblemAnswer.class, () -> reading.read(Whole.class, document.getBytes(UTF_8)));
            assertThat(refused.type().status()).isEqualTo(400);
            assertThat(refused.told(Locale.ENGLISH, "/").toString()).contains("JSON_BEYOND_LIMITS", "at most 500 deep");
        }
    }
}
