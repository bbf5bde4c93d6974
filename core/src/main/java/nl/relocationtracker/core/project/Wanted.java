package nl.relocationtracker.core.project;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** What a question wants of single children, within a project. */
public record Wanted(ProjectId project, Set<RowColumn> columns) {

    public Wanted {
        Objects.requireNonNull(project);
        EnumSet<RowColumn> sorted = EnumSet.noneOf(RowColumn.class);
        sorted.addAll(columns);
        columns = Collections.unmodifiableSet(sorted);
    }

    public boolean has(RowColumn column) {
        return columns.contains(column);
    }

    /** Whether anything is wanted of single stays. */
    public boolean hasStays() {
        return columns.stream().anyMatch(RowColumn::isOfStays);
    }
}
