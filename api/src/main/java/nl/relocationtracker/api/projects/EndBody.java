package nl.relocationtracker.api.projects;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** That a project is ended for good. */
@Schema(name = "ProjectEnding", description = "That a project is ended for good.")
public record EndBody(
        @Schema(description = "Why, for its history. Write nothing about a child.") @NotNull @Size(min = 1, max = 500)
        String why) {}
