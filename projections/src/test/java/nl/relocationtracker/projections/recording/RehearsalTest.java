package nl.relocationtracker.projections.recording;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.person.StoredVault;
import nl.relocationtracker.projections.recording.Rehearsal.Foreseen;
import nl.relocationtracker.projections.register.LocationRegister;
import nl.relocationtracker.projections.stays.ChildFiles;
import nl.relocationtracker.projections.store.EventTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What would become of children, before anything is recorded. */
class RehearsalTest {

    private final Store store = new Store();
    private final Desk desk = new Desk(store);
    private final LocationId hal = desk.opened("Hal", LocationKind.EMERGENCY, "2024-01-01");
    private final LocationId azc = desk.opened("Azc", LocationKind.REGULAR, "2024-01-01");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void many_are_foreseen_as_each_alone_by_no_more_readings_than_one_takes() {
        Map<ChildId, List<RelocateChild>> requests = new HashMap<>();
        for (int n = 1; n <= 5; n++) {
            ChildId child = desk.placed(hal, "2024-02-0" + n);
            // Who would arrive before having arrived here is refused.
            requests.put(child, List.of(leaving(child, n == 5 ? "2024-01-15" : "2024-02-20")));
        }
        Counted one = new Counted(store.get(HikariDataSource.class));
        Map<ChildId, Foreseen> each = new HashMap<>();
        requests.forEach((child, request) -> each.put(child, rehearsal(one).of(child, request)));
        Counted many = new Counted(store.get(HikariDataSource.class));
        Map<ChildId, Foreseen> together = rehearsal(many).ofAll(requests);
        assertThat(together).isEqualTo(each);
        assertThat(together.values())
                .filteredOn(foreseen -> foreseen.objections().isEmpty())
                .hasSize(4)
                .allSatisfy(foreseen ->
                        assertThat(foreseen.after().timeline().relocations()).hasSize(1));
        assertThat(many.readings * requests.size()).isPositive().isEqualTo(one.readings);
    }

    private RelocateChild leaving(ChildId child, String day) {
        return new RelocateChild(
                child, null, StayId.create(), azc, null, parse(day), Motive.of(Reason.LOCATION_CLOSED), null);
    }

    private Rehearsal rehearsal(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        return new Rehearsal(
                new ChildFiles(new EventTable(jdbc)),
                new LocationRegister(jdbc),
                new StoredVault(jdbc, Store.KEY),
                store.get(Grounds.class));
    }

    /** Every reading takes a connection of its own: there is no transaction. */
    private static final class Counted extends DelegatingDataSource {

        private int readings;

        Counted(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            readings++;
            return super.getConnection();
        }
    }
}
