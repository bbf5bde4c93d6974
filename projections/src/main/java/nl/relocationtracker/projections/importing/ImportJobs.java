package nl.relocationtracker.projections.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.projections.reading.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The imports that there were, and the one that runs. */
public final class ImportJobs {

    private final JdbcClient jdbc;
    private final Clock clock;

    public ImportJobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void start(UUID id, UUID account, String source, boolean dryRun) {
        jdbc.sql("""
                        insert into import_job (id, account, source, dry_run, state, phase, started_at)
                        values (:id, :account, :source, :dryRun, 'RUNNING', 'WAITING', :now)
                        """)
                .param("id", id)
                .param("account", account)
                .param("source", source)
                .param("dryRun", dryRun)
                .param("now", atNow())
                .update();
    }

    public Optional<ImportJob> find(UUID id) {
        return jdbc.sql("select * from import_job where id = :id")
                .param("id", id)
                .query(ImportJobs::job)
                .optional();
    }

    public List<ImportJob> running() {
        return jdbc.sql("select * from import_job where state = 'RUNNING' order by started_at, id")
                .query(ImportJobs::job)
                .list();
    }

    public boolean anyEver() {
        return jdbc.sql("select exists (select from import_job)")
                .query(Boolean.class)
                .single();
    }

    /** @param after the last import of the page before, or null */
    public Slice<ImportJob, UUID> newestFirst(UUID after, int limit) {
        List<ImportJob> found = jdbc.sql("""
                        select * from import_job
                        where :after::uuid is null
                           or (started_at, id) < (select started_at, id from import_job where id = :after::uuid)
                        order by started_at desc, id desc limit :limit
                        """)
                .param("after", after)
                .param("limit", limit + 1)
                .query(ImportJobs::job)
                .list();
        long total =
                jdbc.sql("select count(*) from import_job").query(Long.class).single();
        List<ImportJob> page = found.stream().limit(limit).toList();
        return new Slice<>(
                total,
                page,
                found.size() > limit ? Optional.of(page.get(limit - 1).id()) : Optional.empty());
    }

    /** Begins a phase; what was counted of the rows stays. */
    public void enter(UUID id, ImportPhase phase) {
        jdbc.sql("""
                        update import_job set phase = :phase,
                            recording_since = case when :phase in ('WAITING', 'READING') then null
                                else coalesce(recording_since, :now) end
                        where id = :id
                        """)
                .param("phase", phase.name())
                .param("now", atNow())
                .param("id", id)
                .update();
    }

    /** Recording goes on after an interruption: how fast it was before, and how long nothing was done, say nothing now. */
    public void goOn(UUID id) {
        jdbc.sql("""
                        update import_job set recording_since = :now, rows_before = accepted + repeated + refused
                        where id = :id
                        """).param("now", atNow()).param("id", id).update();
    }

    /** Starts counting anew: what was dealt with before is undone, or not yet done. */
    public void startOver(UUID id) {
        jdbc.sql("""
                        update import_job set rows_total = 0, accepted = 0, repeated = 0, refused = 0, findings = 0,
                            children_done = 0, recording_since = null, rows_before = 0
                        where id = :id
                        """).param("id", id).update();
    }

    public void read(UUID id, long rows) {
        jdbc.sql("update import_job set rows_total = :rows where id = :id")
                .param("rows", rows)
                .param("id", id)
                .update();
    }

    public void done(UUID id, Tally tally, long children) {
        jdbc.sql("""
                        update import_job set accepted = accepted + :accepted, repeated = repeated + :repeated,
                            refused = refused + :refused, findings = findings + :findings,
                            children_done = children_done + :children
                        where id = :id
                        """)
                .param("accepted", tally.accepted())
                .param("repeated", tally.repeated())
                .param("refused", tally.refused())
                .param("findings", tally.findings())
                .param("children", children)
                .param("id", id)
                .update();
    }

    public boolean isCancelRequested(UUID id) {
        return jdbc.sql("select cancel_requested from import_job where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Asks the one who runs it to stop; answers whether it was running. */
    public boolean requestCancel(UUID id) {
        return jdbc.sql("update import_job set cancel_requested = true where id = :id and state = 'RUNNING'")
                        .param("id", id)
                        .update()
                > 0;
    }

    /** @param reason a code, or null */
    public void end(UUID id, ImportState state, String reason) {
        jdbc.sql("""
                        update import_job set state = :state, phase = 'ENDED', reason = :reason, ended_at = :now
                        where id = :id and state = 'RUNNING'
                        """)
                .param("state", state.name())
                .param("reason", reason)
                .param("now", atNow())
                .param("id", id)
                .update();
    }

    /** The moment at which what happens to an import happens. */
    public Instant now() {
        return clock.instant();
    }

    private OffsetDateTime atNow() {
        return now().atOffset(ZoneOffset.UTC);
    }

    private static ImportJob job(ResultSet row, int number) throws SQLException {
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("source"),
                row.getBoolean("dry_run"),
                ImportState.valueOf(row.getString("state")),
                ImportPhase.valueOf(row.getString("phase")),
                row.getBoolean("cancel_requested"),
                moment(row, "started_at"),
                moment(row, "recording_since"),
                moment(row, "ended_at"),
                row.getLong("rows_before"),
                row.getLong("rows_total"),
                row.getLong("accepted"),
                row.getLong("repeated"),
                row.getLong("refused"),
                row.getLong("findings"),
                row.getLong("children_done"),
                row.getString("reason"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
