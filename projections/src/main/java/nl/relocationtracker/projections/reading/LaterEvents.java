package nl.relocationtracker.projections.reading;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsErased;
import nl.relocationtracker.projections.store.EventNames;
import nl.relocationtracker.projections.store.EventNames.Family;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads of whom something was recorded after a position. */
final class LaterEvents {

    /** What more children than this were is as soon read whole. */
    private static final int MOST = 500;

    /**
     * Alerts say nothing new of a child. By its moment an event is told from one before the position of the same stream only
     * if these differ.
     */
    private static final String LATER = """
            select late.stream, count(*),
                   bool_and(late.type in (%1$s) and late.type <> '%2$s')
                   and min(late.recorded_at) > coalesce((select max(earlier.recorded_at) from event earlier
                       where earlier.stream = late.stream and earlier.position <= ?), '-infinity')
            from (select stream, type, recorded_at from event where position > ? and type not in (%3$s)
                  order by position limit ?) late
            group by late.stream
            """.formatted(
                    EventNames.listed(Family.CHILD),
                    EventNames.nameOf(PersonalDetailsErased.class),
                    EventNames.listed(Family.ALERT));

    private final JdbcTemplate jdbc;

    LaterEvents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The children of whom anything was recorded.
     *
     * @return nothing when they are too many, or when what there was about them before can't be told from the rows: of a
     *     location something was recorded, on which a child's row may depend, or what is erased is in no row any more
     */
    Optional<Set<UUID>> ofChildrenAlone(long position) {
        Set<UUID> children = new HashSet<>();
        long[] events = new long[1];
        boolean[] alone = {true};
        jdbc.query(
                LATER,
                row -> {
                    children.add(row.getObject(1, UUID.class));
                    events[0] += row.getLong(2);
                    alone[0] &= row.getBoolean(3);
                },
                position,
                position,
                MOST + 1);
        return alone[0] && events[0] <= MOST ? Optional.of(children) : Optional.empty();
    }
}
