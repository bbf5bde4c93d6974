package nl.relocationtracker.api.projects;

import static nl.relocationtracker.core.refusal.RefusalCode.PROJECT_ENDS_BEFORE_TODAY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.core.project.ProjectId;
import nl.relocationtracker.core.project.RowColumn;
import nl.relocationtracker.projections.project.Project;

/** A project, as it is wanted. */
@Schema(name = "ProjectGrant", description = "A project, as it is wanted.")
public record ProjectBody(
        @NotNull @Size(min = 1, max = 200) String name,

        @Schema(description = "What for data of single children are needed.") @NotNull @Size(min = 1, max = 2000)
        String purpose,

        @Schema(description = "The legal ground on which they are given.") @NotNull @Size(min = 1, max = 2000)
        String ground,

        @Schema(description = "What may be told of single children, and nothing else.")
        @NotNull
        @Size(min = 1, max = 50)
        List<RowColumn> columns,

        @Schema(description = "Accounts of researchers who may ask within it.") @NotNull @Size(min = 1, max = 100)
        List<UUID> researchers,

        @Schema(description = "The last day on which it may be asked and taken home; of a new project today or later.")
        @NotNull
        @At(PROJECT_ENDS_BEFORE_TODAY)
        LocalDate endsOn,

        @Schema(
                description = "Why it is set so, for its history. Write nothing about a child.",
                types = {"string", "null"})
        @Size(max = 500)
        String why) {

    public static ProjectBody of(Project project) {
        return new ProjectBody(
                project.name(),
                project.purpose(),
                project.ground(),
                List.copyOf(project.columns()),
                project.researchers().stream().sorted().toList(),
                project.endsOn(),
                null);
    }

    /** @param version that it is based on; 0 for a new one */
    public Project project(ProjectId id, int version) {
        return Project.wanted(
                id,
                version,
                name.strip(),
                purpose.strip(),
                ground.strip(),
                Set.copyOf(columns),
                Set.copyOf(researchers),
                endsOn,
                why == null || why.isBlank() ? null : why.strip());
    }
}
