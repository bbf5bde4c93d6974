package nl.relocationtracker.projections.erasure;

import static nl.relocationtracker.projections.rows.ColumnType.ID;
import static nl.relocationtracker.projections.rows.ColumnType.MOMENT;
import static nl.relocationtracker.projections.rows.ColumnType.TEXT;

import java.sql.Array;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsErased;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded;
import nl.relocationtracker.core.person.Erasure;
import nl.relocationtracker.core.person.ReferenceNumber;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.projections.erasure.KeptErasure.KeptDeparture;
import nl.relocationtracker.projections.erasure.KeptErasure.KeptNumber;
import nl.relocationtracker.projections.importing.SourceKeys;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.person.ProjectSecrets;
import nl.relocationtracker.projections.rows.Columns;
import nl.relocationtracker.projections.rows.CopiedRows;
import nl.relocationtracker.projections.rows.Rows;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.StoredEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Does in the transaction of an erasure what makes it one: destroys the key, and notes it where a restore does not reach. */
public final class Erasing {

    private static final Columns<ChildChange> ERASURE = Columns.<ChildChange>of("erasure")
            .key("child_id", ID, change -> change.after().id().value())
            .and("ground", TEXT, change -> change.after().who().erasure().ground())
            .and("recorded_at", MOMENT, ChildChange::recordedAt);

    private final JdbcTemplate jdbc;
    private final EventTable events;
    private final Vault vault;
    private final SourceKeys keys;
    private final ProjectSecrets projects;
    private final ErasureFile file;

    public Erasing(
            JdbcTemplate jdbc,
            EventTable events,
            Vault vault,
            SourceKeys keys,
            ProjectSecrets projects,
            ErasureFile file) {
        this.jdbc = jdbc;
        this.events = events;
        this.vault = vault;
        this.keys = keys;
        this.projects = projects;
        this.file = file;
    }

    public void write(List<ChildChange> changes) {
        for (ChildChange change : changes)
            if (change.after().isErased() && !change.before().isErased()) erase(change);
    }

    /** That they are erased, of children of whom nothing is there: what else makes it an erasure was done when it happened. */
    public static void addTo(CopiedRows rows, List<ChildChange> past) {
        rows.add(
                ERASURE,
                past.stream()
                        .filter(change ->
                                change.after().isErased() && !change.before().isErased())
                        .toList());
    }

    private void erase(ChildChange change) {
        ChildId child = change.after().id();
        Erasure erasure = change.after().who().erasure();
        Rows.insert(jdbc, ERASURE, List.of(change));
        for (ReferenceNumber number : numbersEverKnown(child))
            keys.keepOut(number.issuer(), number.number(), child.value());
        jdbc.update("delete from vault.child_key where child_id = ?", child.value());
        willBeWiped(List.of(child.value()));
        forgetFindingsInAnswers(child);
        forgetRowsOfProjects(child);
        note(new KeptErasure(
                new PersonalDetailsErased(child, erasure.ground(), erasure.beliefs()),
                change.recordedAt(),
                account(child),
                change.after()
                        .timeline()
                        .departure()
                        .map(departure -> new KeptDeparture(departure.on(), departure.destination()))
                        .orElse(null),
                numbersOf(child)));
    }

    private void willBeWiped(List<UUID> children) {
        jdbc.batchUpdate(
                "insert into erased_trace (child_id) values (?) on conflict (child_id) do update set noticed_at = null",
                children.stream().map(child -> new Object[] {child}).toList());
    }

    /** Answers of how many children that are erased by their events there was a key. */
    int destroyKeysOfErased() {
        List<UUID> erased =
                jdbc.queryForList("select stream from event where type = 'PersonalDetailsErased'", UUID.class);
        // The keys may be locked for long, by another copy that writes them anew.
        if (erased.isEmpty()) return 0;
        List<UUID> destroyed = jdbc.queryForList(
                "delete from vault.child_key where child_id = any (?) returning child_id", UUID.class, (Object)
                        erased.toArray(UUID[]::new));
        willBeWiped(destroyed);
        return destroyed.size();
    }

    /**
     * Answers kept for a repeat tell what was found of the child, with its days. They are kept without that: whoever repeats a
     * request that once placed the child must not bring it back.
     */
    private void forgetFindingsInAnswers(ChildId child) {
        String named = "%" + child + "%";
        jdbc.update("""
                update idempotency set body = (
                    select case when jsonb_exists(answer, 'items')
                                then jsonb_set(answer, '{items}', (select coalesce(jsonb_agg(item || '{"findings": []}'), '[]')
                                                                   from jsonb_array_elements(answer -> 'items') item))
                                else answer || '{"findings": []}' end
                    from (select body::jsonb as answer) kept)::text
                where body is not null and (route like ? or location like ? or body like ?)
                """, named, named, named);
    }

    /** What projects were told of the child, under whatever pseudonym. */
    private void forgetRowsOfProjects(ChildId child) {
        projects.all().forEach((project, pseudonyms) -> jdbc.update("""
                        delete from replay_child
                        where pseudonym = ? and replay_id in (select id from replay where project = ?)
                        """, pseudonyms.of(child), project.value()));
    }

    /** Also one that was replaced: some file knows the child by it. */
    private Set<ReferenceNumber> numbersEverKnown(ChildId child) {
        Set<ReferenceNumber> known = new LinkedHashSet<>();
        ChildFile file = ChildFile.empty(child);
        for (StoredEvent event : events.streams(List.of(child.value())).getOrDefault(child.value(), List.of())) {
            file = file.after((ChildEvent) event.payload());
            if (event.payload() instanceof PersonalDetailsRecorded)
                file.opened(vault).ifPresent(details -> known.addAll(details.numbers()));
        }
        return known;
    }

    private List<KeptNumber> numbersOf(ChildId child) {
        return jdbc.query(
                "select source, encode(key, 'base64') from source_key where kind = 'CHILD' and id = ?",
                (row, n) -> new KeptNumber(row.getString(1), row.getString(2)),
                child.value());
    }

    private UUID account(ChildId child) {
        return jdbc.query("""
                        select account from event join event_origin on number = origin
                        where stream = ? and type = 'PersonalDetailsErased'
                        """, (row, n) -> row.getObject(1, UUID.class), child.value()).stream()
                .findFirst()
                .orElse(null);
    }

    private void note(KeptErasure erasure) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            private boolean noted;

            @Override
            public void beforeCommit(boolean readOnly) {
                file.add(erasure);
                noted = true;
            }

            @Override
            public void afterCompletion(int status) {
                if (noted && status == STATUS_ROLLED_BACK)
                    file.takeBack(erasure.event().childId());
            }
        });
    }

    /** Whether these are erased here; what is not in the answer is not. */
    List<UUID> erased(List<UUID> children) {
        return jdbc.query(
                connection -> {
                    Array ids = connection.createArrayOf("uuid", children.toArray());
                    var statement =
                            connection.prepareStatement("select child_id from erasure where child_id = any (?)");
                    statement.setArray(1, ids);
                    return statement;
                },
                (row, n) -> row.getObject(1, UUID.class));
    }

    void keepOut(KeptErasure erasure) {
        for (KeptNumber number : erasure.numbers())
            keys.keepOutUnreadable(
                    number.source(),
                    Base64.getDecoder().decode(number.key()),
                    erasure.event().childId().value());
    }
}
