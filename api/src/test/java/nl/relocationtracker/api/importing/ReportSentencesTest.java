package nl.relocationtracker.api.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.relocationtracker.api.importing.file.ProblemCode;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.projections.importing.ReportLine;
import nl.relocationtracker.projections.importing.ReportLine.Severity;
import org.junit.jupiter.api.Test;

class ReportSentencesTest {

    private static final Set<FindingCode> LIVE_ONLY = Set.of(
            FindingCode.RECORDED_LATE,
            FindingCode.HOUSEHOLD_APART,
            FindingCode.SIBLINGS_APART,
            FindingCode.LOCATION_WITHOUT_CHILDREN,
            FindingCode.PLACE_GIVEN_UP);

    private final ReportSentences dutch = new ReportSentences(ReportSentences.DUTCH);
    private final ReportSentences english = new ReportSentences(Locale.ENGLISH);

    @Test
    void has_a_sentence_and_what_to_do_in_both_languages_for_every_code() {
        Stream<String> findings = Arrays.stream(FindingCode.values())
                .filter(code -> !LIVE_ONLY.contains(code))
                .map(Enum::name);
        Stream<String> problems = Arrays.stream(ProblemCode.values()).map(Enum::name);
        Stream<String> refusals = Stream.of(
                        RefusalCode.CHILD_ERASED,
                        RefusalCode.DIFFERS_FROM_RECORDED,
                        RefusalCode.BORN_IN_THE_FUTURE,
                        RefusalCode.IN_THE_FUTURE,
                        RefusalCode.FOSTER_FAMILY_HAS_NO_NAME,
                        RefusalCode.CODE_NOT_OPAQUE,
                        RefusalCode.NAME_NEEDED,
                        RefusalCode.LOCATION_UNKNOWN)
                .map(Enum::name);
        assertThat(Stream.of(findings, problems, refusals).flatMap(code -> code))
                .allSatisfy(code -> {
                    assertThat(dutch.has(code)).isTrue();
                    assertThat(english.has(code)).isTrue();
                    assertThat(dutch.sentence(line(code, Map.of())))
                            .isNotEqualTo(english.sentence(line(code, Map.of())));
                });
    }

    @Test
    void has_a_reason_in_both_languages_for_every_end() {
        assertThat(Stream.of("UNREADABLE", "INTERRUPTED", "UNEXPECTED", "CANCELLED"))
                .allSatisfy(code -> assertThat(dutch.reason(code)).isNotEqualTo(english.reason(code)));
    }

    @Test
    void names_the_details() {
        assertThat(english.sentence(line("COLUMN_MISSING", Map.of("missing", "arrived", "found", "a $1, b"))))
                .isEqualTo("These columns are missing: arrived. Found were: a $1, b.");
        assertThat(dutch.sentence(line("STALE_VERSION", Map.of()))).startsWith("De regels laten dit niet toe.");
    }

    @Test
    void says_of_one_child_that_it_is_one() {
        Map<String, String> one = Map.of("children", "1", "location", "B", "day", "2024-02-01");
        Map<String, String> more = Map.of("children", "2", "location", "B", "day", "2024-02-01");
        assertThat(dutch.sentence(line("CHILDREN_RECORDED_THERE", one))).contains("woont daar", "nog 1 kind,");
        assertThat(dutch.sentence(line("CHILDREN_RECORDED_THERE", more))).contains("wonen daar", "nog 2 kinderen,");
        assertThat(english.sentence(line("CHILDREN_RECORDED_THERE", one))).startsWith("1 child is still");
        assertThat(english.sentence(line("CHILDREN_RECORDED_THERE", more))).startsWith("2 children are still");
    }

    @Test
    void says_of_a_closing_that_was_refused_that_it_was() {
        ReportLine finding =
                new ReportLine(1, Severity.FINDING, "locations.csv", 2, null, "CHILDREN_RECORDED_THERE", Map.of());
        assertThat(english.sentence(finding)).doesNotContain("left out");
        assertThat(english.sentence(line("CHILDREN_RECORDED_THERE", Map.of()))).contains("The location was left out");
        assertThat(dutch.whatToDo(line("CHILDREN_RECORDED_THERE", Map.of()))).isNotEqualTo(dutch.whatToDo(finding));
    }

    private static ReportLine line(String code, Map<String, String> details) {
        return new ReportLine(1, Severity.PROBLEM, "stays.csv", 2, null, code, details);
    }
}
