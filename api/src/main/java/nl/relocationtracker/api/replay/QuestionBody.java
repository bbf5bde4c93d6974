package nl.relocationtracker.api.replay;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.project.RowColumn;
import nl.relocationtracker.core.project.Wanted;
import nl.relocationtracker.core.replay.Knowledge;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.core.replay.QuestionFault;
import nl.relocationtracker.core.replay.Selection;
import nl.relocationtracker.projections.counts.LivePolicies;

/** A question to history, as it is sent or stands in a file. */
@Schema(
        name = "Question",
        description =
                "What is asked of history. The question in an answer has everything fixed: sent again, it has the same"
                        + " answer.")
public record QuestionBody(
        @Schema(description = "The moment of knowledge; everything known at the first answer when left out.")
        Instant knownAt,

        @Min(0) @Schema(description = "With knownAt, what an earlier answer gave.")
        Long position,

        @Schema(description = "An earlier knowledge with which the answer is compared.")
        KnowledgeBody since,

        @PastOrPresent @Schema(description = "One day; or a series.")
        LocalDate asOf,

        @Schema(description = "Every first of a month; or one day.")
        SeriesBody series,

        @Schema(description = "Everybody when left out.") SelectionBody selection,

        @Size(max = Question.MOST_POLICIES) @Schema(description = "Those that are live when left out.")
        List<PolicyBody> policies,

        @Schema(description = "All when left out.") List<Measure> measures,

        @Schema(description = "The project within which rows of single children are asked for too.")
        UUID projectId,

        @Size(min = 1)
        @Schema(description = "What of single children; everything that the project is granted when left out.")
        List<RowColumn> columns)
        implements Consistent {

    @Override
    public Map<String, InputCode> contradictions() {
        return contradictions(Stream.of(asOf == null ? null : "asOf", series == null ? null : "series")
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    /** Whether one of the day and the series was given does not depend on whether it could be read. */
    @Override
    public Map<String, InputCode> contradictions(Set<String> given) {
        Map<String, QuestionFault> faults = new LinkedHashMap<>(Question.faults(
                known(),
                since == null || since.knownAt() == null ? null : since.asKnowledge(),
                given.contains("asOf"),
                given.contains("series"),
                policies == null
                        ? List.of()
                        : policies.stream()
                                .map(policy -> policy == null ? null : policy.name())
                                .toList()));
        // Told of the one that could be read.
        if (given.contains("series") && series == null && faults.remove("series") != null)
            faults.put("asOf", QuestionFault.DAY_OR_SERIES);
        if (columns != null && projectId == null) faults.put("columns", QuestionFault.COLUMNS_WITHOUT_PROJECT);
        if (position != null && knownAt == null) faults.put("position", QuestionFault.POSITION_WITHOUT_MOMENT);
        return Faults.codes(faults);
    }

    @Override
    public Set<String> decisive() {
        return Set.of();
    }

    @Override
    public Set<String> decisive(String property) {
        return switch (property) {
            case "since", "position" -> Set.of("knownAt");
            case "columns" -> Set.of("projectId");
            default -> Set.of();
        };
    }

    private Knowledge known() {
        return knownAt == null ? null : new Knowledge(knownAt, position);
    }

    /** @param wanted null for figures alone */
    Question asQuestion(LivePolicies live, Wanted wanted) {
        List<CountingPolicy> asked = policies == null || policies.isEmpty()
                ? live.all()
                : policies.stream()
                        .map(policy -> policy.written().policy(live.builtIn()))
                        .toList();
        return new Question(
                known(),
                since == null ? null : since.asKnowledge(),
                asOf,
                series == null ? null : series.asSeries(),
                selection == null ? Selection.EVERYBODY : selection.asSelection(),
                asked,
                measures == null || measures.isEmpty() ? EnumSet.allOf(Measure.class) : EnumSet.copyOf(measures),
                wanted);
    }
}
