package nl.relocationtracker.api.rest.problem;

import static nl.relocationtracker.api.rest.problem.Language.DUTCH;
import static nl.relocationtracker.api.rest.problem.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private static final Pattern DETAIL = Pattern.compile("(?<=\\{)\\w+");

    record Coded(Sentences sentences, String code) {}

    static Stream<Coded> all() {
        return Stream.of(
                        ProblemType.all().map(type -> new Coded(type.sentences(), type.code())),
                        Arrays.stream(InputCode.values()).map(code -> new Coded(Sentences.PROBLEMS, code.name())),
                        Arrays.stream(FindingCode.values()).map(code -> new Coded(Sentences.FINDINGS, code.name())))
                .flatMap(codes -> codes);
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_code_has_two_sentences_in_each_language_of_which_the_last_says_what_to_do(Coded coded) {
        for (Locale language : List.of(DUTCH, ENGLISH)) {
            String sentence = coded.sentences().sentence(coded.code(), Map.of(), language);
            assertThat(sentence).as(coded + " " + language).endsWith(".");
            assertThat(sentence.split("[.;] (?=\\p{L})", -1).length)
                    .as(sentence)
                    .isGreaterThanOrEqualTo(2);
        }
        assertThat(coded.sentences().sentence(coded.code(), Map.of(), DUTCH))
                .isNotEqualTo(coded.sentences().sentence(coded.code(), Map.of(), ENGLISH));
    }

    @Test
    void every_problem_has_a_title_in_both_languages() {
        assertThat(ProblemType.all())
                .allSatisfy(type -> assertThat(type.title(DUTCH)).isNotBlank().isNotEqualTo(type.title(ENGLISH)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"problems", "refusals", "findings", "import"})
    void both_languages_tell_the_same_details_of_the_same_codes(String bundle) throws IOException {
        assertThat(detailsOf(bundle + "_en")).isNotEmpty().isEqualTo(detailsOf(bundle));
    }

    private static Map<String, Set<String>> detailsOf(String bundle) throws IOException {
        Properties sentences = new Properties();
        try (InputStream file = SentencesTest.class.getResourceAsStream("/" + bundle + ".properties")) {
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        Map<String, Set<String>> details = new TreeMap<>();
        sentences.forEach((key, sentence) -> details.put(
                key.toString(),
                DETAIL.matcher(sentence.toString())
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet())));
        return details;
    }

    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void what_pages_say_sends_nobody_to_the_api(RefusalCode code) {
        for (Locale language : List.of(DUTCH, ENGLISH))
            assertThat(Sentences.REFUSALS.onPage(code.name(), Map.of(), language))
                    .doesNotContainPattern("/api/|\\b(GET|POST|PUT|DELETE)\\b");
    }

    @Test
    void a_day_is_written_as_people_write_it() {
        Map<String, LocalDate> details = Map.of("day", LocalDate.of(2024, 3, 1));
        assertThat(Sentences.REFUSALS.sentence("IN_THE_FUTURE", details, DUTCH)).startsWith("1 maart 2024 ligt");
        assertThat(Sentences.REFUSALS.sentence("IN_THE_FUTURE", details, ENGLISH))
                .startsWith("1 March 2024 lies");
    }

    @Test
    void a_day_in_an_address_is_written_as_programs_read_it() {
        Map<String, Object> details = Map.of("day", LocalDate.of(2024, 9, 1), "locationId", "x", "children", 2L);
        for (Locale language : List.of(DUTCH, ENGLISH))
            assertThat(Sentences.REFUSALS.sentence("STAYS_OUTSIDE_PERIODS", details, language))
                    .endsWith("/api/v1/locations/x/residents?asOf=2024-09-01.");
    }

    @Test
    void one_child_is_one_child_and_two_are_children() {
        Map<String, Object> one = Map.of("children", 1L);
        Map<String, Object> two = Map.of("children", 2L);
        assertThat(Sentences.REFUSALS.sentence("CHILDREN_RECORDED_THERE", one, DUTCH))
                .contains("later verblijft er volgens de gegevens nog 1 kind.");
        assertThat(Sentences.FINDINGS.sentence("CHILDREN_RECORDED_THERE", two, DUTCH))
                .contains("later verblijven er volgens de gegevens nog 2 kinderen.");
        assertThat(Sentences.FINDINGS.sentence("CHILDREN_RECORDED_THERE", one, ENGLISH))
                .startsWith("1 child is recorded");
        assertThat(Sentences.REFUSALS.sentence("CHILDREN_RECORDED_THERE", two, ENGLISH))
                .startsWith("2 children are recorded");
    }

    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void every_refusal_is_409_but_that_of_what_is_unknown_or_erased_or_an_old_version(RefusalCode code) {
        int status = switch (code) {
            case HOLD_UNKNOWN,
                    FINDING_UNKNOWN,
                    ALERT_UNKNOWN,
                    ALERT_RULE_UNKNOWN,
                    RECEIVER_UNKNOWN,
                    SENDING_UNKNOWN,
                    PROJECT_UNKNOWN,
                    CHILD_UNKNOWN,
                    DISCLOSURE_CHANGE_UNKNOWN -> 404;
            case CHILD_ERASED -> 410;
            case STALE_VERSION -> 412;
            default -> 409;
        };
        ProblemAnswer answer = Refused.answer(new Refusal(Objection.of(code)));
        Problem problem = answer.told(DUTCH, "/api/v1/children");
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.type())
                .isEqualTo("/problems/" + code.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(problem.errors())
                .hasSize(1)
                .first()
                .satisfies(error -> assertThat(error).containsEntry("code", code.name()));
    }

    @Test
    void an_old_version_outweighs_every_other_objection_and_all_are_told() {
        Problem problem = Refused.answer(new Refusal(List.of(
                        Objection.of(RefusalCode.SAME_LOCATION, "locationId", "x"),
                        Objection.of(RefusalCode.STALE_VERSION, "version", 3L))))
                .told(ENGLISH, "/api/v1/children");
        assertThat(problem.status()).isEqualTo(412);
        assertThat(problem.detail()).contains("version 3");
        assertThat(problem.errors()).hasSize(2);
    }
}
