package nl.relocationtracker.api.disclosure;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.project.RowColumn;

/** That a project is told more of single children. */
@Schema(name = "ProjectColumns", description = "That a project is told more of single children.")
record ColumnsBody(
        @NotNull UUID projectId,

        @Schema(description = "What it is to be told beside what it is told.") @NotNull @Size(min = 1, max = 50)
        List<RowColumn> columns,

        @Schema(description = RulesBody.WHY) @NotNull @Size(min = 1, max = 500)
        String why) {}
