package nl.relocationtracker.projections.alerts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.relocationtracker.core.alert.RuleKind.About;
import nl.relocationtracker.projections.generation.Generations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Rules that were switched on or find more than before, until everything was looked at by them.
 *
 * <p>Who was recording meanwhile may not have known of the rule, and whoever looks first does not see what that is. So it is noted
 * who records at that moment, which is whoever holds the lock of generations, and everything is looked at once more when all of
 * those have finished. Whoever begins later knows the rule. A transaction that does not record, or is of another database, keeps
 * nobody waiting.
 */
final class Switches {

    private static final String RECORDING = """
            from pg_locks where locktype = 'advisory' and granted and pid <> pg_backend_pid() and objsubid = 2
                and (classid, objid) = (%d, 0)
                and database = (select oid from pg_database where datname = current_database())
            """.formatted(Generations.LOCK);

    private static final RowMapper<Switch> MAPPER = (row, n) -> new Switch(
            row.getLong(1),
            About.valueOf(row.getString(2)),
            row.getObject(3, OffsetDateTime.class).toInstant());

    private final JdbcTemplate jdbc;
    private final Looks looks;

    Switches(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.looks = new Looks(jdbc);
    }

    private record Switch(long id, About about, Instant at) {}

    /** In the transaction that sets the rule. */
    void note(About about, Instant now) {
        jdbc.update(
                "insert into alert_rule_switch (about, set_at) values (?, ?)",
                about.name(),
                now.atOffset(ZoneOffset.UTC));
    }

    /** Has everything looked at for which it is time; in a transaction that records. */
    void follow(Instant now) {
        if (asked("select id, about, set_at from alert_rule_switch limit 1").isEmpty()) return;
        // In this order, each in a statement of its own: who has finished when it is asked who records is seen by the
        // look.
        for (Switch fresh : asked("select id, about, set_at from alert_rule_switch where waits_for is null"
                + " order by id for update skip locked")) {
            jdbc.update(
                    "update alert_rule_switch set waits_for = array(select virtualtransaction %s) where id = ?"
                            .formatted(RECORDING),
                    fresh.id());
            looks.lookAtAll(fresh.about(), now, fresh.at());
        }
        jdbc.update("delete from alert_rule_switch where waits_for = '{}'");
        for (Switch over : asked("""
                delete from alert_rule_switch
                where id in (select id from alert_rule_switch
                             where not waits_for && array(select virtualtransaction %s) for update skip locked)
                returning id, about, set_at
                """.formatted(RECORDING))) looks.lookAtAll(over.about(), now, over.at());
    }

    private List<Switch> asked(String sql) {
        return jdbc.query(sql, MAPPER);
    }
}
