package nl.relocationtracker.projections.alerts;

import static nl.relocationtracker.projections.rows.ColumnType.ID;
import static nl.relocationtracker.projections.rows.ColumnType.MOMENT;
import static nl.relocationtracker.projections.rows.ColumnType.TEXT;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.core.alert.RuleKind.About;
import nl.relocationtracker.projections.rows.Columns;
import nl.relocationtracker.projections.rows.Rows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Whom or what to look at again, and when. Every copy of the program may look; each takes what nobody else has in hand. */
final class Looks {

    private static final Columns<Look> COLUMNS = Columns.<Look>of("alert_look")
            .and("subject", ID, Look::subject)
            .and("about", TEXT, Look::about)
            .and("look_at", MOMENT, Look::at)
            .and("backlog_until", MOMENT, Look::backlogUntil);

    private final JdbcTemplate jdbc;

    Looks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One look to be taken.
     *
     * @param backlogUntil what was due by then is backlog; null for nothing
     */
    record Look(UUID subject, About about, Instant at, Instant backlogUntil) {}

    /** All looks at one subject that are taken together. */
    record Taken(UUID subject, About about, List<Look> looks) {

        private static Taken of(Look look) {
            return new Taken(look.subject(), look.about(), List.of(look));
        }

        private Taken with(Taken other) {
            return new Taken(
                    subject,
                    about,
                    Stream.concat(looks.stream(), other.looks.stream()).toList());
        }

        /**
         * Whether something that became due at a moment belongs to what an import or a rule brought up. What was waited for, because
         * it was to become due at that very moment, does not, whatever an import touches in between.
         */
        boolean isBacklog(Instant due) {
            return looks.stream().anyMatch(look -> look.backlogUntil() != null && !due.isAfter(look.backlogUntil()))
                    && looks.stream()
                            .noneMatch(look ->
                                    look.backlogUntil() == null && look.at().equals(due));
        }
    }

    /**
     * Notes looks. They are only added, so that nobody who records waits for anybody: of one that is yet to come those of the same
     * subject are forgotten that would come later. The next is noted again when it is taken; one that comes sooner was perhaps
     * noted by somebody who knew of something that whoever notes this did not see.
     */
    void add(Collection<Look> looks, Instant now) {
        List<Look> ordered =
                looks.stream().sorted(Comparator.comparing(Look::subject)).toList();
        List<Look> later =
                ordered.stream().filter(look -> look.at().isAfter(now)).toList();
        if (!later.isEmpty())
            jdbc.batchUpdate(
                    "delete from alert_look where subject = ? and look_at >= ? and backlog_until is null",
                    later,
                    later.size(),
                    (statement, look) -> {
                        statement.setObject(1, look.subject());
                        statement.setObject(2, utc(look.at()));
                    });
        Rows.insert(jdbc, COLUMNS, ordered);
    }

    /** Has everything looked at, and what was due by a moment is backlog. */
    void lookAtAll(About about, Instant now, Instant backlogUntil) {
        String subjects = switch (about) {
            case CHILD -> "select id from child";
            case HOUSEHOLD -> "select distinct household_id from accompaniment where household_id is not null";
            case LOCATION -> "select id from location";
        };
        jdbc.update("""
                insert into alert_look (subject, about, look_at, backlog_until)
                select subject, ?, ?, ? from (%s) as all_of_them (subject)
                """.formatted(subjects), about.name(), utc(now), utc(backlogUntil));
    }

    /**
     * Takes what is due and keeps others from it until the transaction ends, one for each subject. Who has something recorded at
     * this moment is left for the next time: nobody waits for anybody. Whoever records something of a child that is taken waits.
     */
    List<Taken> take(Instant now, int most) {
        Set<UUID> subjects = new LinkedHashSet<>();
        for (String which :
                List.of("join child c on c.id = l.subject where l.about = 'CHILD'", "where l.about <> 'CHILD'"))
            jdbc.query(
                    """
                    select l.subject from alert_look l
                    %s and l.look_at <= ? order by l.look_at, l.id limit ? for update skip locked
                    """.formatted(which),
                    (RowCallbackHandler) row -> subjects.add(row.getObject(1, UUID.class)),
                    utc(now),
                    most);
        if (subjects.isEmpty()) return List.of();
        // All that wait about these are taken at once: rules that are switched on one after another note a look each.
        Map<UUID, Taken> taken = new HashMap<>();
        jdbc.query(
                """
                delete from alert_look where id in (
                    select id from alert_look where subject = any (?) and look_at <= ? for update skip locked)
                returning subject, about, look_at, backlog_until
                """,
                (RowCallbackHandler) row -> {
                    Look look = read(row);
                    taken.merge(look.subject(), Taken.of(look), Taken::with);
                },
                subjects.toArray(UUID[]::new),
                utc(now));
        return subjects.stream().map(taken::get).toList();
    }

    /** Has those wait that would be taken first: the one about a child, and the one about anything else. */
    void postponeFirst(Instant now, Duration pause) {
        jdbc.update("""
                update alert_look set look_at = ? where id in (
                    select distinct on (about = 'CHILD') id from alert_look where look_at <= ?
                    order by about = 'CHILD', look_at, id)
                """, utc(now.plus(pause)), utc(now));
    }

    private static Look read(ResultSet row) throws SQLException {
        OffsetDateTime backlogUntil = row.getObject(4, OffsetDateTime.class);
        return new Look(
                row.getObject(1, UUID.class),
                About.valueOf(row.getString(2)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                backlogUntil == null ? null : backlogUntil.toInstant());
    }

    /** Whether something of a backlog waits to be looked at, or a rule that was set or an import may bring more. */
    boolean isBacklogPending() {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (select from alert_look where backlog_until is not null)
                    or exists (select from alert_rule_switch)
                    or exists (select from import_job where state = 'RUNNING' and not dry_run)
                """, Boolean.class));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
