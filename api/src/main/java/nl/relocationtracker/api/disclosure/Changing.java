package nl.relocationtracker.api.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.entry.Entries;
import nl.relocationtracker.api.rest.entry.Entries.Subject;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Made;
import nl.relocationtracker.api.rest.problem.Refused;
import nl.relocationtracker.core.project.ProjectId;
import nl.relocationtracker.core.project.RowColumn;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.rules.Recorded;
import nl.relocationtracker.projections.disclosure.DisclosureBook;
import nl.relocationtracker.projections.disclosure.DisclosureChange;
import nl.relocationtracker.projections.project.Project;
import nl.relocationtracker.projections.project.ProjectBook;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Proposes changes to what others may know, and decides on them: each once, and each by whoever asks. */
@Component
public class Changing {

    static final String PATH = Api.PATH + "/disclosure-changes";

    private final DisclosureBook book;
    private final ProjectBook projects;
    private final Entries entries;

    Changing(DisclosureBook book, ProjectBook projects, Entries entries) {
        this.book = book;
        this.projects = projects;
        this.entries = entries;
    }

    public ResponseEntity<byte[]> rules(RulesBody asked, Entry entry) {
        UUID id = UUID.randomUUID();
        return record(
                id, entry, () -> book.propose(id, asked.rules(), asked.why().strip(), entry.account()));
    }

    /** That the selection of a question that was refused may be answered. */
    public ResponseEntity<byte[]> near(UUID replay, String why, Entry entry) {
        UUID id = UUID.randomUUID();
        return record(id, entry, () -> book.proposeNear(id, replay, why.strip(), entry.account()));
    }

    /** That a project is told more of single children. */
    public ResponseEntity<byte[]> columns(UUID project, Collection<RowColumn> columns, String why, Entry entry) {
        UUID id = UUID.randomUUID();
        Project now = projects.find(new ProjectId(project))
                .orElseThrow(() -> Refused.unknown(RefusalCode.PROJECT_UNKNOWN, "projectId", project));
        return record(id, entry, () -> book.proposeColumns(id, now, Set.copyOf(columns), why.strip(), entry.account()));
    }

    public ResponseEntity<byte[]> confirm(UUID id, Entry entry) {
        known(id);
        return record(id, entry, () -> book.confirm(id, entry.account()));
    }

    public ResponseEntity<byte[]> reject(UUID id, Entry entry) {
        known(id);
        return record(id, entry, () -> book.reject(id, entry.account()));
    }

    DisclosureChange known(UUID id) {
        return book.find(id).orElseThrow(() -> Refused.unknown(RefusalCode.DISCLOSURE_CHANGE_UNKNOWN, "changeId", id));
    }

    private ResponseEntity<byte[]> record(UUID id, Entry entry, Runnable work) {
        Subject subject =
                new Subject(id, PATH + "/" + id, RefusalCode.DISCLOSURE_CHANGE_UNKNOWN, "changeId", () -> known(id));
        return entries.record(entry, subject, Made.NOTHING, () -> {
            work.run();
            return new Recorded(known(id).waits() ? 1 : 2, List.of());
        });
    }
}
