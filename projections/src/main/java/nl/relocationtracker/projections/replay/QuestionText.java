package nl.relocationtracker.projections.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.project.ProjectId;
import nl.relocationtracker.core.project.RowColumn;
import nl.relocationtracker.core.project.Wanted;
import nl.relocationtracker.core.replay.Knowledge;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.core.replay.Selection;
import nl.relocationtracker.core.replay.Series;
import nl.relocationtracker.core.replay.WrittenPolicy;
import nl.relocationtracker.projections.counts.PolicyText;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question as JSON: without spaces, its keys in alphabetical order, what is not asked left out, every policy written out. Asked
 * again in this form, it is the same question.
 */
public final class QuestionText {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private QuestionText() {}

    private record Document(
            Instant knownAt,
            Long position,
            Since since,
            LocalDate asOf,
            Series series,
            Chosen selection,
            List<Policy> policies,
            List<Measure> measures,
            UUID projectId,
            List<RowColumn> columns) {}

    private record Since(Instant knownAt, Long position) {}

    private record Chosen(
            List<LocationKind> kinds,
            String municipality,
            Boolean unaccompanied,
            Integer fromAge,
            Integer toAge,
            LocalDate enteredFrom,
            LocalDate enteredTo,
            Integer leastStays) {}

    private record Policy(String name, int version, Map<String, Object> parameters) {}

    public static String write(Question question) {
        Knowledge known = question.known();
        Knowledge since = question.since();
        return JSON.writeValueAsString(new Document(
                known == null ? null : known.at(),
                known == null ? null : known.position(),
                since == null ? null : new Since(since.at(), since.position()),
                question.asOf(),
                question.series(),
                chosen(question.selection()),
                question.policies().stream().map(QuestionText::policy).toList(),
                List.copyOf(question.measures()),
                question.wanted() == null ? null : question.wanted().project().value(),
                question.wanted() == null ? null : List.copyOf(question.wanted().columns())));
    }

    static String write(Selection selection) {
        Chosen chosen = chosen(selection);
        return chosen == null ? "{}" : JSON.writeValueAsString(chosen);
    }

    static Selection readSelection(String text) {
        return selection(JSON.readValue(text, Chosen.class));
    }

    private static Chosen chosen(Selection selection) {
        if (selection.equals(Selection.EVERYBODY)) return null;
        return new Chosen(
                selection.kinds() == null ? null : List.copyOf(selection.kinds()),
                selection.municipality(),
                selection.unaccompanied(),
                selection.fromAge(),
                selection.toAge(),
                selection.enteredFrom(),
                selection.enteredTo(),
                selection.leastStays() == 0 ? null : selection.leastStays());
    }

    private static Policy policy(CountingPolicy policy) {
        return new Policy(policy.name(), policy.version(), new TreeMap<>(PolicyText.parameters(policy)));
    }

    /** Reads what was written here; what somebody else wrote is looked at before. */
    public static Question read(String text) {
        Document document = JSON.readValue(text, Document.class);
        return new Question(
                document.knownAt() == null ? null : new Knowledge(document.knownAt(), document.position()),
                document.since() == null
                        ? null
                        : new Knowledge(
                                document.since().knownAt(), document.since().position()),
                document.asOf(),
                document.series(),
                selection(document.selection()),
                document.policies().stream().map(QuestionText::read).toList(),
                Set.copyOf(document.measures()),
                document.projectId() == null
                        ? null
                        : new Wanted(new ProjectId(document.projectId()), Set.copyOf(document.columns())));
    }

    /**
     * The policy that is written out so.
     *
     * @throws IllegalArgumentException when something is wrong with it
     */
    public static CountingPolicy policy(String text) {
        return read(JSON.readValue(text, Policy.class));
    }

    private static Selection selection(Chosen chosen) {
        if (chosen == null) return Selection.EVERYBODY;
        return new Selection(
                chosen.kinds() == null ? null : Set.copyOf(chosen.kinds()),
                chosen.municipality(),
                chosen.unaccompanied(),
                chosen.fromAge(),
                chosen.toAge(),
                chosen.enteredFrom(),
                chosen.enteredTo(),
                Objects.requireNonNullElse(chosen.leastStays(), 0));
    }

    private static CountingPolicy read(Policy policy) {
        return new WrittenPolicy(
                        policy.name(),
                        policy.version(),
                        JSON.convertValue(policy.parameters(), WrittenPolicy.Parameters.class))
                .policy(List.of());
    }
}
