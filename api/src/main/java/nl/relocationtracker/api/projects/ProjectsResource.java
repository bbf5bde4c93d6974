package nl.relocationtracker.api.projects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Records;
import nl.relocationtracker.api.rest.entry.Versioned;
import nl.relocationtracker.api.rest.entry.Versions;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.core.project.ProjectId;
import nl.relocationtracker.projections.project.Project;
import nl.relocationtracker.projections.project.ProjectBook;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Projects in which researchers see single children. */
@RestController
@ReadStrictly
@RequestMapping(path = ProjectsResource.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "projects",
        description = "In which researchers see single children, under pseudonyms of that project alone.")
class ProjectsResource {

    static final String PATH = Api.PATH + "/projects";

    private final ProjectBook book;
    private final Granting granting;
    private final CurrentAccount account;

    ProjectsResource(ProjectBook book, Granting granting, CurrentAccount account) {
        this.book = book;
        this.granting = granting;
        this.account = account;
    }

    @Operation(
            operationId = "listProjects",
            summary = "Projects, by name",
            description = "All for operators; for others those that they are in.")
    @GetMapping
    ProjectAnswer.All list() {
        List<Project> seen = isOperator() ? book.all() : book.of(account.id());
        return new ProjectAnswer.All(seen.stream()
                .map(project -> ProjectAnswer.of(project, granting.today()))
                .toList());
    }

    @Operation(operationId = "getProject", summary = "A project, with who changed what of it when, and why")
    @Versioned
    @GetMapping("/{id}")
    ResponseEntity<ProjectAnswer.WithHistory> get(@PathVariable UUID id) {
        ProjectAnswer.WithHistory found = found(new ProjectId(id));
        return ResponseEntity.ok().eTag(Versions.tag(found.project().version())).body(found);
    }

    @Operation(
            operationId = "grantProject",
            summary = "Grant a project",
            description =
                    "Its researchers may then ask for rows of single children and event logs, under pseudonyms that are made"
                            + " with a secret of its own. The secret is made up here, and no answer ever holds it.")
    @Records
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> grant(@RequestBody ProjectBody body, Entry entry) {
        ProjectId id = new ProjectId(UUID.randomUUID());
        return granting.record(
                entry, id, PATH, () -> found(id), () -> granting.set(body.project(id, 0), entry.account()));
    }

    @Operation(
            operationId = "changeProject",
            summary = "Change a project: its last day, columns, researchers",
            description =
                    "Who is taken out of it, and whoever is in it after its last day, can take nothing home any more, also of"
                            + " what was answered before.")
    @Records
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> change(@PathVariable UUID id, @RequestBody ProjectBody body, Entry entry) {
        return changed(id, entry, now -> body.project(now.id(), now.version()));
    }

    @Operation(
            operationId = "endProject",
            summary = "End a project for good",
            description = "Its secret is destroyed, and every row of a child that was told to it is deleted.")
    @Records
    @PostMapping(path = "/{id}/endings", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> end(@PathVariable UUID id, @RequestBody EndBody body, Entry entry) {
        return changed(id, entry, now -> now.over(body.why().strip()));
    }

    private ResponseEntity<byte[]> changed(UUID id, Entry entry, Function<Project, Project> change) {
        ProjectId project = new ProjectId(id);
        return granting.record(
                entry,
                project,
                PATH,
                () -> found(project),
                () -> granting.set(change.apply(granting.known(project, entry)), entry.account()));
    }

    /** Who is not in it does not learn that there is one. */
    private ProjectAnswer.WithHistory found(ProjectId id) {
        List<Project> history = book.history(id);
        if (history.isEmpty() || !(isOperator() || history.get(0).researchers().contains(account.id())))
            throw Granting.unknown(id);
        List<ProjectAnswer> told = history.stream()
                .map(project -> ProjectAnswer.of(project, granting.today()))
                .toList();
        return new ProjectAnswer.WithHistory(told.get(0), told);
    }

    private boolean isOperator() {
        return account.account().roles().contains(Role.OPERATOR);
    }
}
