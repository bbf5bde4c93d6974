package nl.relocationtracker.api.disclosure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.relocationtracker.core.project.RowColumn;

/** What more a project is to be told of single children, on its own page. */
public record MoreColumnsBody(
        @NotNull @Size(min = 1, max = 50) List<RowColumn> columns,
        @NotNull @Size(min = 1, max = 500) String why) {}
