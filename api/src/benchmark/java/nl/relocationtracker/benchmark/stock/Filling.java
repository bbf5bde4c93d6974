package nl.relocationtracker.benchmark.stock;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;
import nl.relocationtracker.benchmark.Copying;
import nl.relocationtracker.projections.store.EventNames;

/** Gives stock Axon the events that ours has, with the same payloads and metadata, and the projections of them. */
public final class Filling {

    private static final String EVENTS = """
            (select position, stream::text, sequence::bigint, case when type like '%%Location%%' or type like 'Closur%%'
                        or type like 'Closing%%' or type in ('OpeningRetracted', 'PeriodCorrected', 'CapacityChanged')
                    then 'Location' else 'Child' end,
                    gen_random_uuid()::text, convert_to(metadata, 'UTF8'), convert_to(payload::text, 'UTF8'),
                    revision, case type %s end,
                    to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
             from event join (select number, json_strip_nulls(json_build_object('account', account, 'importId', import_id))::text
                              as metadata from event_origin) acted on number = origin order by position)
            """;

    private static final String JPA = """
            domain_event_entry (global_index, aggregate_identifier, sequence_number, type, event_identifier, meta_data,
                                payload, payload_revision, payload_type, time_stamp)
            """;

    private static final String JDBC = """
            domainevententry (globalindex, aggregateidentifier, sequencenumber, type, eventidentifier, metadata,
                              payload, payloadrevision, payloadtype, timestamp)
            """;

    private final Connection ours;
    private final Connection stock;

    /** @param stock of a database whose tables are made and empty */
    public Filling(Connection ours, Connection stock) {
        this.ours = ours;
        this.stock = stock;
    }

    public void events(Engine engine) {
        StringJoiner names = new StringJoiner(" ");
        for (String name : EventNames.all())
            names.add("when '%s' then '%s'"
                    .formatted(name, EventNames.typeOf(name).getName()));
        Copying.across(ours, EVENTS.formatted(names), stock, engine == Engine.JPA ? JPA : JDBC);
        execute(
                engine == Engine.JPA
                        ? "select setval('domain_event_entry_seq', (select max(global_index) + 50 from domain_event_entry))"
                        : """
                          select setval(pg_get_serial_sequence('domainevententry', 'globalindex'),
                                        (select max(globalindex) from domainevententry))
                          """);
        execute("analyze");
    }

    public void projections() {
        across(
                "stay",
                "stay_id, child_id, ordinal, location_id, arrived_on, left_on, moved_from, reason, decided_by, departed_on,"
                        + " destination",
                "where recorded_to = 'infinity'");
        across("child", "id, location_id, in_transit", "");
        across(
                "counted_relocation",
                "policy, child_id, nth, relocation_id, moved_on, since, flagged_since, flagged_until",
                "where recorded_to = 'infinity'");
        across("relocation_count", "policy, child_id, count, flagged_since, flagged_until, last_move_on", "");
        Copying.across(ours, """
                (select p.id, p.location_id, d.kind, p.opened_on, p.closed_on from opening_period p
                 join location_description d on d.location_id = p.location_id and d.to_day = 'infinity'
                     and d.recorded_to = 'infinity'
                 where p.recorded_to = 'infinity')
                """, stock, "period (id, location_id, kind, opened_on, closed_on)");
        execute("analyze");
    }

    private void across(String table, String columns, String where) {
        Copying.across(
                ours, "(select %s from %s %s)".formatted(columns, table, where), stock, table + " (" + columns + ")");
    }

    private void execute(String sql) {
        try (Statement statement = stock.createStatement();
                ResultSet answer = statement.execute(sql) ? statement.getResultSet() : null) {
            if (answer != null) answer.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
