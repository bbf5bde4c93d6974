package nl.relocationtracker.projections.live;

import java.util.List;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.projections.counts.CountTables;
import nl.relocationtracker.projections.erasure.Erasing;
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
    private final Erasing erasing;

    public LiveTables(JdbcTemplate jdbc, List<CountingPolicy> policies, Erasing erasing) {
        this.erasing = erasing;
        this.children = new ChildTable(jdbc);
        this.stays = new StayTable(jdbc);
        this.counts = new CountTables(jdbc, policies);
        this.persons = new PersonTable(jdbc);
        this.locations = new LocationTables(jdbc);
    }

    public void writeChildren(List<ChildChange> changes) {
        if (changes.isEmpty()) return;
        children.write(changes);
        stays.write(changes);
        counts.write(changes);
        persons.write(changes);
        erasing.write(changes);
    }

    public void writeLocations(List<LocationChange> changes) {
        if (!changes.isEmpty()) locations.write(changes);
    }
}
