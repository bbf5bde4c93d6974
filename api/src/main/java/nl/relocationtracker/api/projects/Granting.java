package nl.relocationtracker.api.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.rest.entry.Entries;
import nl.relocationtracker.api.rest.entry.Entries.Subject;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Made;
import nl.relocationtracker.api.rest.problem.Refused;
import nl.relocationtracker.core.project.ProjectId;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.rules.Recorded;
import nl.relocationtracker.projections.project.Project;
import nl.relocationtracker.projections.project.ProjectBook;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Grants projects, changes them, and ends them. */
@Component
public class Granting {

    private final ProjectBook book;
    private final AccountKeeping accounts;
    private final Entries entries;
    private final Grounds grounds;

    Granting(ProjectBook book, AccountKeeping accounts, Entries entries, Grounds grounds) {
        this.book = book;
        this.accounts = accounts;
        this.entries = entries;
        this.grounds = grounds;
    }

    public LocalDate today() {
        return LocalDate.now(grounds.clock().withZone(grounds.zone()));
    }

    /** Whose accounts can be in a project, by name. */
    public List<Account> researchers() {
        return accounts.all().stream()
                .filter(account -> account.roles().contains(Role.RESEARCHER))
                .toList();
    }

    /** As it is now, which is what the entry saw if it says what it saw. */
    Project known(ProjectId id, Entry entry) {
        Project now = book.find(id).orElseThrow(() -> unknown(id));
        entry.requireSeen(now.version());
        return now;
    }

    /**
     * Sets one.
     *
     * @throws Refusal when somebody who is new in it is no researcher, or a new one would be over already
     */
    public Recorded set(Project wanted, UUID account) {
        Set<UUID> known = researchers().stream().map(Account::id).collect(Collectors.toSet());
        book.find(wanted.id()).ifPresent(before -> known.addAll(before.researchers()));
        List<Objection> wrong = new ArrayList<>();
        wanted.researchers().stream()
                .filter(researcher -> !known.contains(researcher))
                .sorted()
                .forEach(
                        researcher -> wrong.add(Objection.of(RefusalCode.RESEARCHER_UNKNOWN, "accountId", researcher)));
        if (wanted.version() == 0 && wanted.isOver(today()))
            wrong.add(Objection.of(RefusalCode.PROJECT_ENDS_BEFORE_TODAY, "today", today()));
        if (!wrong.isEmpty()) throw new Refusal(wrong);
        return new Recorded(book.set(wanted, account).version(), List.of());
    }

    /** Records what is done to a project, once. */
    public ResponseEntity<byte[]> record(
            Entry entry, ProjectId id, String path, Supplier<?> present, Supplier<Recorded> work) {
        Subject subject = new Subject(id.value(), path + "/" + id, RefusalCode.PROJECT_UNKNOWN, "projectId", present);
        return entries.record(entry, subject, Made.NOTHING, work);
    }

    static RuntimeException unknown(ProjectId id) {
        return Refused.unknown(RefusalCode.PROJECT_UNKNOWN, "projectId", id);
    }
}
