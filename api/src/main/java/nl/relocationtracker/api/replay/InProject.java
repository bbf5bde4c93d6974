package nl.relocationtracker.api.replay;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.rest.problem.Refused;
import nl.relocationtracker.core.project.ProjectId;
import nl.relocationtracker.core.project.RowColumn;
import nl.relocationtracker.core.project.Wanted;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.projections.project.Project;
import nl.relocationtracker.projections.project.ProjectBook;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.replay.Replay;
import org.springframework.stereotype.Component;

/** Who may ask within a project, and take home what was answered in it. */
@Component
class InProject {

    private final ProjectBook book;
    private final Grounds grounds;

    InProject(ProjectBook book, Grounds grounds) {
        this.book = book;
        this.grounds = grounds;
    }

    /**
     * What is wanted, if it is granted.
     *
     * @param columns null for all that are granted
     * @throws Refusal when it is over, the account is not in it, or a column is not granted
     */
    Wanted wanted(UUID project, Set<RowColumn> columns, UUID account) {
        Project now = open(new ProjectId(project), account);
        Wanted wanted = new Wanted(now.id(), columns == null ? now.columns() : columns);
        Refusal refusal = new Refusal(wanted.columns().stream()
                .filter(column -> !now.columns().contains(column))
                .map(column -> Objection.of(RefusalCode.PROJECT_COLUMN_NOT_GRANTED, "column", column.name()))
                .toList());
        if (!refusal.objections().isEmpty()) throw refusal;
        return wanted;
    }

    /** @throws Refusal when it was asked within a project that is over by now, or that the account is not in any more */
    void requireOpen(Replay replay, UUID account) {
        if (replay.project() != null) open(new ProjectId(replay.project()), account);
    }

    private Project open(ProjectId id, UUID account) {
        Project now = book.find(id).orElseThrow(() -> Refused.unknown(RefusalCode.PROJECT_UNKNOWN, "projectId", id));
        if (!now.researchers().contains(account))
            throw new Refusal(Objection.of(RefusalCode.PROJECT_OF_OTHERS, "projectId", id));
        if (now.ended()) throw new Refusal(Objection.of(RefusalCode.PROJECT_ENDED_FOR_GOOD, "projectId", id));
        if (now.isOver(LocalDate.now(grounds.clock().withZone(grounds.zone()))))
            throw new Refusal(Objection.of(RefusalCode.PROJECT_ENDED, "projectId", id));
        return now;
    }
}
