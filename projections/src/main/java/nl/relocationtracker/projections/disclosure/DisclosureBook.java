package nl.relocationtracker.projections.disclosure;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.relocationtracker.core.disclosure.DisclosureRules;
import nl.relocationtracker.core.disclosure.RulesInForce;
import nl.relocationtracker.core.project.ProjectId;
import nl.relocationtracker.core.project.RowColumn;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.projections.project.Project;
import nl.relocationtracker.projections.project.ProjectBook;
import org.springframework.jdbc.core.JdbcTemplate;

/** What others may know, with every change that was proposed, by whom, and who decided on it. */
public final class DisclosureBook implements RulesInForce {

    private final JdbcTemplate jdbc;
    private final ProjectBook projects;
    private final AtLeast atLeast;
    private final Clock clock;

    public DisclosureBook(JdbcTemplate jdbc, ProjectBook projects, AtLeast atLeast, Clock clock) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.atLeast = atLeast;
        this.clock = clock;
    }

    @Override
    public DisclosureRules now() {
        return set().and(atLeast.rules());
    }

    /** As people set them, without what the environment makes stricter. */
    public DisclosureRules set() {
        return jdbc
                .query(
                        "select * from disclosure_change where in_force and least is not null"
                                + " order by decided_at desc, number desc limit 1",
                        (row, n) -> rules(row))
                .stream()
                .findFirst()
                .orElse(DisclosureRules.STANDARD);
    }

    /** The newest first. */
    public List<DisclosureChange> all() {
        return jdbc.query("select * from disclosure_change order by number desc", (row, n) -> read(row));
    }

    public Optional<DisclosureChange> find(UUID id) {
        return jdbc.query("select * from disclosure_change where id = ?", (row, n) -> read(row), id).stream()
                .findFirst();
    }

    /**
     * Proposes other rules, in the transaction that runs; where none is looser, they are in force at once.
     *
     * @throws Refusal when they are as they are
     */
    public void propose(UUID id, DisclosureRules rules, String why, UUID account) {
        oneByOne();
        DisclosureRules before = set();
        if (rules.equals(before)) throw new Refusal(Objection.of(RefusalCode.DISCLOSURE_STAYS_THE_SAME));
        boolean loosens = rules.isLooserThan(before);
        jdbc.update("""
                insert into disclosure_change (id, least, most_percent, rounding, loosens, why, proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, id, rules.least(), rules.mostPercent(), rules.rounding(), loosens, why, account, moment());
        if (!loosens) takeForce(id, account);
    }

    /**
     * Proposes that the selection of a question that was refused may be answered to who asked it.
     *
     * @throws Refusal when it was not refused because its selection is near to an earlier one
     */
    public void proposeNear(UUID id, UUID replay, String why, UUID account) {
        int proposed = jdbc.update("""
                insert into disclosure_change (id, replay_id, account, project, selection, loosens, why, proposed_by, proposed_at)
                select ?, r.id, r.account, r.project, coalesce(r.question::json ->> 'selection', '{}'), true, ?, ?, ?
                from replay r where r.id = ? and r.failure = 'SELECTION_NEAR_AN_EARLIER_ONE'
                """, id, why, account, moment(), replay);
        if (proposed == 0) throw new Refusal(Objection.of(RefusalCode.NOT_REFUSED_AS_NEAR, "replayId", replay));
    }

    /**
     * Proposes that a project is told more of single children.
     *
     * @throws Refusal when it is told all of that
     */
    public void proposeColumns(UUID id, Project project, Set<RowColumn> more, String why, UUID account) {
        if (project.columns().containsAll(more)) throw new Refusal(Objection.of(RefusalCode.DISCLOSURE_STAYS_THE_SAME));
        jdbc.update(
                """
                insert into disclosure_change (id, project, columns, loosens, why, proposed_by, proposed_at)
                values (?, ?, ?, true, ?, ?, ?)
                """,
                id,
                project.id().value(),
                more.stream().map(Enum::name).sorted().toArray(String[]::new),
                why,
                account,
                moment());
    }

    /**
     * Lets a change take force, in the transaction that runs.
     *
     * @throws Refusal when it is decided, or the account is the one that proposed it
     */
    public void confirm(UUID id, UUID account) {
        DisclosureChange change = waiting(id);
        if (change.proposedBy().equals(account))
            throw new Refusal(Objection.of(RefusalCode.SECOND_PERSON_NEEDED, "changeId", id));
        if (change.kind() == DisclosureChange.Kind.PROJECT_COLUMNS) widen(change, account);
        takeForce(id, account);
    }

    /** Lets it take no force, in the transaction that runs; who proposed it may take it back so. */
    public void reject(UUID id, UUID account) {
        waiting(id);
        decide(id, account, false);
    }

    private DisclosureChange waiting(UUID id) {
        oneByOne();
        DisclosureChange change = find(id).orElseThrow(
                        () -> new Refusal(Objection.of(RefusalCode.DISCLOSURE_CHANGE_UNKNOWN, "changeId", id)));
        if (!change.waits()) throw new Refusal(Objection.of(RefusalCode.DISCLOSURE_CHANGE_DECIDED, "changeId", id));
        return change;
    }

    private void widen(DisclosureChange change, UUID account) {
        Project now = projects.find(new ProjectId(change.project())).orElseThrow();
        Set<RowColumn> columns = new HashSet<>(now.columns());
        columns.addAll(change.columns());
        projects.widen(now.with(columns, change.why()), account);
    }

    private void takeForce(UUID id, UUID account) {
        decide(id, account, true);
        jdbc.update("""
                update disclosure_change set decided_by = ?, decided_at = ?, in_force = false
                where in_force is null and least is not null
                    and exists (select from disclosure_change d where d.id = ? and d.least is not null)
                """, account, moment(), id);
    }

    private void decide(UUID id, UUID account, boolean inForce) {
        jdbc.update(
                "update disclosure_change set decided_by = ?, decided_at = ?, in_force = ? where id = ?",
                account,
                moment(),
                inForce,
                id);
    }

    private void oneByOne() {
        jdbc.execute("lock table disclosure_change in share row exclusive mode");
    }

    private OffsetDateTime moment() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static DisclosureChange read(ResultSet row) throws SQLException {
        Array columns = row.getArray("columns");
        return new DisclosureChange(
                row.getObject("id", UUID.class),
                row.getObject("least") == null ? null : rules(row),
                row.getObject("replay_id", UUID.class),
                row.getObject("project", UUID.class),
                columns == null
                        ? Set.of()
                        : Arrays.stream((String[]) columns.getArray())
                                .map(RowColumn::valueOf)
                                .collect(Collectors.toSet()),
                row.getBoolean("loosens"),
                row.getString("why"),
                row.getObject("proposed_by", UUID.class),
                instant(row, "proposed_at"),
                row.getObject("decided_by", UUID.class),
                instant(row, "decided_at"),
                row.getObject("in_force", Boolean.class));
    }

    private static DisclosureRules rules(ResultSet row) throws SQLException {
        return new DisclosureRules(row.getInt("least"), row.getInt("most_percent"), row.getInt("rounding"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
