package nl.relocationtracker.projections.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.relocationtracker.projections.database.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database to which something was recorded before there were generations. */
class FirstGenerationTest {

    private static final String COLUMNS = """
            select concat_ws(' ', table_name, ordinal, column_name, data_type, is_nullable, column_default, target, remark)
            from (select c.table_name, row_number() over (partition by c.table_name order by c.ordinal_position) as ordinal,
                         c.column_name, c.data_type, c.is_nullable, c.column_default,
                         a.attstattarget as target, col_description(a.attrelid, a.attnum) as remark
                  from information_schema.columns c
                  join pg_attribute a on a.attname = c.column_name
                      and a.attrelid = (quote_ident(c.table_schema) || '.' || quote_ident(c.table_name))::regclass
                  where c.table_schema = ?) one
            order by 1
            """;

    private static final String INDEXES = """
            select replace(indexdef, ' ' || schemaname || '.', ' ') from pg_indexes where schemaname = ? order by 1
            """;

    @Test
    void it_comes_to_look_as_a_new_one() {
        JdbcTemplate fresh = new JdbcTemplate(TestDatabase.fresh());
        JdbcTemplate old = new JdbcTemplate(TestDatabase.empty());
        Flyway.configure().dataSource(old.getDataSource()).target("11").load().migrate();
        old.update("""
                insert into event (stream, sequence, type, revision, payload, metadata, recorded_at)
                values (?, 0, 'HoldPlaced', '1', '{}', '{}', now())
                """, UUID.randomUUID());
        Flyway.configure()
                .dataSource(old.getDataSource())
                .callbacks(new PreparedGeneration())
                .load()
                .migrate();
        assertThat(old.queryForObject("select number from live_generation", Integer.class))
                .isOne();
        assertThat(Shapes.read(old.queryForObject("select shapes from live_generation", String.class)))
                .isEqualTo(Shapes.OURS);
        String made = "g" + fresh.queryForObject("select number from live_generation", Integer.class);
        for (String sql : List.of(COLUMNS, INDEXES))
            assertThat(old.queryForList(sql, String.class, "g1"))
                    .isNotEmpty()
                    .isEqualTo(fresh.queryForList(sql, String.class, made));
    }
}
