package nl.relocationtracker.projections.live;

import java.util.List;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.projections.counts.CountTables;
import nl.relocationtracker.projections.counts.CountTables.Recount;
import nl.relocationtracker.projections.locations.LocationTables;
import nl.relocationtracker.projections.person.PersonTable;
import nl.relocationtracker.projections.stays.ChildTable;
import nl.relocationtracker.projections.stays.StayTable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every live read model. A new one is added here and nowhere else. */
public final class LiveTables {

    private final ChildTable children;
    private final StayTable stays;
    private final CountTables counts;
    private final PersonTable persons;
    private final LocationTables locations;
    private final RecountQueue recounts;

    public LiveTables(JdbcTemplate jdbc, List<CountingPolicy> policies) {
        this.children = new ChildTable(jdbc);
        this.stays = new StayTable(jdbc);
        this.counts = new CountTables(jdbc, policies);
        this.persons = new PersonTable(jdbc);
        this.locations = new LocationTables(jdbc);
        this.recounts = new RecountQueue(jdbc);
    }

    public void writeChildren(List<ChildChange> changes) {
        if (changes.isEmpty()) return;
        children.write(changes);
        stays.write(changes);
        counts.write(changes);
        persons.write(changes);
    }

    /** Writes what depends on where the child was and not on what happened to it only. */
    public void recount(List<Recount> recounts) {
        counts.recount(recounts);
    }

    public void writeLocations(List<LocationChange> changes) {
        if (changes.isEmpty()) return;
        locations.write(changes);
        recounts.write(changes);
    }
}
