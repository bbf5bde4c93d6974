package nl.relocationtracker.projections.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {

    @Test
    void gives_every_test_a_database_of_its_own() {
        JdbcClient one = JdbcClient.create(TestDatabase.fresh());
        JdbcClient other = JdbcClient.create(TestDatabase.fresh());
        one.sql("CREATE TABLE only_here (id int)").update();
        String tables = "SELECT count(*) FROM information_schema.tables WHERE table_name = ?";
        assertThat(one.sql(tables).param("only_here").query(Long.class).single())
                .isEqualTo(1);
        assertThat(other.sql(tables).param("only_here").query(Long.class).single())
                .isZero();
    }
}
