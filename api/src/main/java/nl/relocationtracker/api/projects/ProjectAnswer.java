package nl.relocationtracker.api.projects;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.project.RowColumn;
import nl.relocationtracker.projections.project.Project;

/** A project as it was granted, without its secret. */
@Schema(name = "Project", description = "A project as it was granted, without its secret.")
record ProjectAnswer(
        UUID id,

        @Schema(description = "Its ETag.") int version,

        String name,
        String purpose,
        String ground,
        List<RowColumn> columns,
        List<UUID> researchers,
        LocalDate endsOn,

        @Schema(description = "Nothing can be asked or taken home any more.")
        boolean over,

        @Schema(description = "It is ended for good.") boolean ended,

        @Schema(
                description = "Why it was set so; null where nobody said.",
                types = {"string", "null"})
        String why,

        @Schema(description = "When it was set so, in UTC.") Instant recordedAt,

        @Schema(
                description = "The account that set it so.",
                types = {"string", "null"},
                format = "uuid")
        UUID account) {

    static ProjectAnswer of(Project project, LocalDate today) {
        return new ProjectAnswer(
                project.id().value(),
                project.version(),
                project.name(),
                project.purpose(),
                project.ground(),
                List.copyOf(project.columns()),
                project.researchers().stream().sorted().toList(),
                project.endsOn(),
                project.isOver(today),
                project.ended(),
                project.why(),
                project.changedAt(),
                project.changedBy());
    }

    /** The projects that whoever asks may see. */
    @Schema(name = "Projects", description = "The projects that whoever asks may see.")
    record All(List<ProjectAnswer> items) {}

    /** A project with everything that it ever was. */
    @Schema(name = "ProjectHistory", description = "A project with everything that it ever was.")
    record WithHistory(
            ProjectAnswer project,

            @Schema(description = "The newest first; the first is the project as it is.")
            List<ProjectAnswer> history) {}
}
