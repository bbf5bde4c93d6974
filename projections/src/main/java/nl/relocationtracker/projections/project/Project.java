package nl.relocationtracker.projections.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.project.ProjectId;
import nl.relocationtracker.core.project.RowColumn;

/**
 * A project, as an operator granted it.
 *
 * @param version from 1
 * @param ground the legal ground on which data are given
 * @param researchers accounts that may ask within it
 * @param endsOn the last day of it
 * @param ended it is ended for good, and only told of
 * @param why it was set so, which says nothing of a child; null where nobody said
 * @param changedBy null when the program did
 */
public record Project(
        ProjectId id,
        int version,
        String name,
        String purpose,
        String ground,
        Set<RowColumn> columns,
        Set<UUID> researchers,
        LocalDate endsOn,
        boolean ended,
        String why,
        Instant changedAt,
        UUID changedBy) {

    public Project {
        EnumSet<RowColumn> sorted = EnumSet.noneOf(RowColumn.class);
        sorted.addAll(columns);
        columns = Collections.unmodifiableSet(sorted);
        researchers = Set.copyOf(researchers);
    }

    /** As it is wanted: on what version it is based, 0 for a new one. */
    public static Project wanted(
            ProjectId id,
            int version,
            String name,
            String purpose,
            String ground,
            Set<RowColumn> columns,
            Set<UUID> researchers,
            LocalDate endsOn,
            String why) {
        return new Project(
                id, version, name, purpose, ground, columns, researchers, endsOn, false, why, Instant.EPOCH, null);
    }

    /** The same with other columns. */
    public Project with(Set<RowColumn> other, String reason) {
        return new Project(
                id, version, name, purpose, ground, other, researchers, endsOn, ended, reason, changedAt, changedBy);
    }

    /** The same, ended for good. */
    public Project over(String reason) {
        return new Project(
                id, version, name, purpose, ground, columns, researchers, endsOn, true, reason, changedAt, changedBy);
    }

    public boolean isOver(LocalDate today) {
        return ended || today.isAfter(endsOn);
    }
}
