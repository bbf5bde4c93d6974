package nl.relocationtracker.projections.live;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.projections.live.LocationChange.Concern;
import org.springframework.jdbc.core.JdbcTemplate;

/** Notes which children must be counted again, because the past of a location where they lived changed. */
public final class RecountQueue {

    private final JdbcTemplate jdbc;

    public RecountQueue(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param imported whether an import changed the locations; who waits for another reason too does not wait for that */
    public void write(List<LocationChange> changes, boolean imported) {
        for (LocationChange change : changes) {
            change.rewritesSince().ifPresent(day -> queue(change, day, imported));
            change.concern().ifPresent(concern -> queue(change, concern, imported));
        }
    }

    private void queue(LocationChange change, Concern concern, boolean imported) {
        UUID location = change.after().id().value();
        jdbc.update(
                """
                insert into recount (child_id, queued_at, cause, imported)
                select distinct child_id, ?::timestamptz, ?::uuid, ?::boolean from stay
                where location_id = ? and recorded_to = 'infinity'
                  and ((arrived_on < ?::date and (left_on is null or left_on > ?::date)) or arrived_on >= ?::date)
                order by child_id
                on conflict (child_id) do update set queued_at = excluded.queued_at, cause = excluded.cause,
                    imported = recount.imported and excluded.imported
                """,
                change.recordedAt().atOffset(ZoneOffset.UTC),
                location,
                imported,
                location,
                concern.closedOn(),
                concern.closedOn(),
                concern.announcedOn());
    }

    private void queue(LocationChange change, LocalDate day, boolean imported) {
        UUID location = change.after().id().value();
        // Updating a row that waits already keeps whoever works off the queue from taking it before this commits.
        jdbc.update(
                """
                insert into recount (child_id, queued_at, cause, imported)
                select child_id, ?, ?, ? from (
                    select child_id from stay
                    where location_id = ? and recorded_to = 'infinity' and (left_on is null or left_on >= ?)
                    union
                    select child_id from absence
                    where location_id = ? and recorded_to = 'infinity' and (until_on is null or until_on >= ?)) was_there
                order by child_id
                on conflict (child_id) do update set queued_at = excluded.queued_at, cause = excluded.cause,
                    imported = recount.imported and excluded.imported
                """, change.recordedAt().atOffset(ZoneOffset.UTC), location, imported, location, day, location, day);
    }
}
