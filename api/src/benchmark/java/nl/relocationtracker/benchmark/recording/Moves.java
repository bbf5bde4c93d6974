package nl.relocationtracker.benchmark.recording;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.StayId;

/** Relocations that can be recorded of some children of an imported history. */
final class Moves {

    private static final String CHILDREN = """
            select c.id, c.location_id from child c join person_age p on p.child_id = c.id and p.recorded_to = 'infinity'
            where c.location_id is not null and p.eighteenth_on > ? order by c.id
            """;

    private static final String LOCATIONS = """
            select p.location_id from opening_period p
            where p.recorded_to = 'infinity' and p.closed_on is null
              and not exists (select from announced_closure a where a.period_id = p.id and a.recorded_to = 'infinity')
            order by p.location_id
            """;

    private final Random random = new Random(4);
    private final LocalDate today;
    private final Map<UUID, UUID> whereabouts = new HashMap<>();
    private final List<UUID> children = new ArrayList<>();
    private final List<UUID> locations = new ArrayList<>();
    private int next;

    private Moves(LocalDate today) {
        this.today = today;
    }

    /** @param part which of two halves of the children, 0 or 1 */
    static Moves in(Connection connection, LocalDate today, int part) {
        Moves moves = new Moves(today);
        try (PreparedStatement living = connection.prepareStatement(CHILDREN);
                PreparedStatement open = connection.prepareStatement(LOCATIONS)) {
            living.setObject(1, moves.today);
            try (ResultSet row = living.executeQuery()) {
                for (int i = 0; row.next(); i++) {
                    if (i % 2 != part) continue;
                    UUID child = row.getObject(1, UUID.class);
                    moves.children.add(child);
                    moves.whereabouts.put(child, row.getObject(2, UUID.class));
                }
            }
            try (ResultSet row = open.executeQuery()) {
                while (row.next()) moves.locations.add(row.getObject(1, UUID.class));
            }
            Collections.shuffle(moves.children, moves.random);
            return moves;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int children() {
        return children.size();
    }

    /** Relocations of so many children, each of another child as long as there are any. */
    List<RelocateChild> next(int count) {
        List<RelocateChild> moves = new ArrayList<>();
        for (int i = 0; i < count; i++) moves.add(move(children.get(next++ % children.size())));
        return moves;
    }

    private RelocateChild move(UUID child) {
        UUID to = locations.get(random.nextInt(locations.size()));
        while (to.equals(whereabouts.get(child))) to = locations.get(random.nextInt(locations.size()));
        whereabouts.put(child, to);
        return new RelocateChild(
                new ChildId(child),
                null,
                StayId.create(),
                new LocationId(to),
                null,
                today,
                Motive.of(Reason.CAPACITY),
                null);
    }
}
