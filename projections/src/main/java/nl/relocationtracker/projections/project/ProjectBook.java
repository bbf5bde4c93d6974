package nl.relocationtracker.projections.project;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.relocationtracker.core.project.ProjectId;
import nl.relocationtracker.core.project.RowColumn;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.projections.person.ProjectSecrets;
import org.springframework.jdbc.core.JdbcTemplate;

/** The projects, with everything that they ever were; a table of versions, for the reasons that the rules are one. */
public final class ProjectBook {

    private static final String NEWEST = "select distinct on (id) * from project order by id, version desc";

    private final JdbcTemplate jdbc;
    private final ProjectSecrets secrets;
    private final Clock clock;

    public ProjectBook(JdbcTemplate jdbc, ProjectSecrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** As they are, by name; those too that are over. */
    public List<Project> all() {
        return jdbc.query("select * from (" + NEWEST + ") newest order by lower(name), id", (row, n) -> read(row));
    }

    /** Those in which an account may ask, or might once it is not over. */
    public List<Project> of(UUID account) {
        return all().stream()
                .filter(project -> project.researchers().contains(account))
                .toList();
    }

    /** Everything that a project ever was, the newest first; nothing for an unknown one. */
    public List<Project> history(ProjectId id) {
        return jdbc.query(
                "select * from project where id = ? order by version desc", (row, n) -> read(row), id.value());
    }

    /** Every column that it has or had: what was told before can be put beside what is told now. */
    public Set<RowColumn> everGranted(ProjectId id) {
        Set<RowColumn> columns = new TreeSet<>();
        history(id).forEach(project -> columns.addAll(project.columns()));
        return columns;
    }

    public Optional<Project> find(ProjectId id) {
        return history(id).stream().findFirst();
    }

    /**
     * Sets a project, in the transaction that runs. A new one gets a secret; one that is ended for good loses it, with every row of a
     * child that was told to it.
     *
     * @param wanted its version is the one that it is based on, 0 for a new one; when it changed is now
     * @return as it is now
     * @throws Refusal when it is based on another version than the newest, that is ended for good, or it has columns that the newest
     *     has not
     */
    public Project set(Project wanted, UUID account) {
        return set(wanted, account, false);
    }

    /**
     * The same, with columns more, which two people agreed on.
     *
     * @throws Refusal when it is based on another version than the newest, or that is ended for good
     */
    public Project widen(Project wanted, UUID account) {
        return set(wanted, account, true);
    }

    private Project set(Project wanted, UUID account, boolean wider) {
        // Whoever else sets a project waits: versions follow each other.
        jdbc.execute("lock table project in share row exclusive mode");
        Optional<Project> before = find(wanted.id());
        int newest = before.map(Project::version).orElse(0);
        if (wanted.version() != newest)
            throw new Refusal(Objection.of(RefusalCode.STALE_VERSION, "version", (long) newest));
        if (before.filter(Project::ended).isPresent())
            throw new Refusal(Objection.of(RefusalCode.PROJECT_ENDED_FOR_GOOD, "projectId", wanted.id()));
        if (!wider && before.isPresent() && !before.get().columns().containsAll(wanted.columns()))
            throw new Refusal(Objection.of(RefusalCode.PROJECT_COLUMNS_TAKE_TWO, "projectId", wanted.id()));
        jdbc.update(
                """
                insert into project (id, version, name, purpose, ground, columns, researchers, ends_on, ended, why,
                                     changed_at, changed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                wanted.id().value(),
                wanted.version() + 1,
                wanted.name(),
                wanted.purpose(),
                wanted.ground(),
                wanted.columns().stream().map(Enum::name).toArray(String[]::new),
                wanted.researchers().toArray(UUID[]::new),
                wanted.endsOn(),
                wanted.ended(),
                wanted.why(),
                clock.instant().atOffset(ZoneOffset.UTC),
                account);
        if (newest == 0) secrets.make(wanted.id());
        if (wanted.ended()) {
            secrets.destroy(wanted.id());
            jdbc.update(
                    "delete from replay_child where replay_id in (select id from replay where project = ?)",
                    wanted.id().value());
        }
        return history(wanted.id()).get(0);
    }

    private static Project read(ResultSet row) throws SQLException {
        return new Project(
                new ProjectId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("name"),
                row.getString("purpose"),
                row.getString("ground"),
                Arrays.stream((String[]) array(row, "columns").getArray())
                        .map(RowColumn::valueOf)
                        .collect(Collectors.toSet()),
                Set.of((UUID[]) array(row, "researchers").getArray()),
                row.getObject("ends_on", LocalDate.class),
                row.getBoolean("ended"),
                row.getString("why"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_by", UUID.class));
    }

    private static Array array(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getArray(column));
    }
}
