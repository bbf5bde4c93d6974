package nl.relocationtracker.projections.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.generation.Generations;
import nl.relocationtracker.projections.live.LiveTables;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class CatchingUpTest {

    private final Store store = new Store();
    private final JdbcTemplate jdbc = store.get(JdbcTemplate.class);
    private int generation;
    private CatchingUp catchingUp;
    private Connection connection;

    @BeforeEach
    void somethingIsRecordedAfterTheSnapshot() throws SQLException {
        connection = store.get(DataSource.class).getConnection();
        connection.setAutoCommit(false);
        generation = Generations.make(connection);
        Generations.index(connection, generation);
        connection.commit();
        catchingUp = new CatchingUp(generation, store.get(LiveTables.class), Store.KEY, Map.of(), 0);
        Desk desk = new Desk(store);
        LocationId assen = desk.opened("Assen", LocationKind.REGULAR, "2022-01-01");
        desk.placed(assen, "2022-02-01");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        store.close();
    }

    @Test
    void what_was_rolled_back_is_caught_up_with_again() throws SQLException {
        // As when the time to wait for a lock is over just before the generation would become the live one.
        assertThat(catchingUp.catchUp(connection).events()).isEqualTo(2);
        connection.rollback();
        assertThat(catchingUp.waiting(connection)).isEqualTo(2);
        assertThat(catchingUp.catchUp(connection).events()).isEqualTo(2);
        connection.commit();
        assertThat(count("stay")).isOne();
        assertThat(count("location")).isOne();
    }

    @Test
    void what_is_kept_is_not_read_again() throws SQLException {
        CatchingUp.Caught caught = catchingUp.catchUp(connection);
        connection.commit();
        caught.kept().run();
        assertThat(catchingUp.waiting(connection)).isZero();
        assertThat(catchingUp.catchUp(connection).events()).isZero();
    }

    private long count(String table) {
        return jdbc.queryForObject("select count(*) from g%d.%s".formatted(generation, table), Long.class);
    }
}
