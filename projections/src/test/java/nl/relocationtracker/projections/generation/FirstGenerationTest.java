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

    /** As the migration leaves them; those that look otherwise today are made by a rebuild, which the program begins itself. */
    private static final String THEN =
            "counts=1:3e552a11 findings=1:c6e321a0 locations=1:8755e176 persons=1:6cfd6ffc stays=1:a548db85";

    private static final List<String> OTHERWISE_TODAY = List.of(
            "accepted_finding",
            "alert",
            "announced_closure",
            "capacity",
            "counted_relocation",
            "emergency_passage",
            "location",
            "location_description",
            "opening_period",
            "person_age",
            "person_reach",
            "recount",
            "stay");

    @Test
    void its_tables_come_to_look_as_new_ones_except_those_that_a_rebuild_is_to_make() {
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
                .isEqualTo(Shapes.read(THEN));
        String made = "g" + fresh.queryForObject("select number from live_generation", Integer.class);
        for (String sql : List.of(COLUMNS, INDEXES))
            assertThat(asToday(old.queryForList(sql, String.class, "g1")))
                    .isNotEmpty()
                    .isEqualTo(asToday(fresh.queryForList(sql, String.class, made)));
    }

    private static List<String> asToday(List<String> lines) {
        return lines.stream()
                .filter(line -> OTHERWISE_TODAY.stream()
                        .noneMatch(table -> line.startsWith(table + " ") || line.contains(" ON " + table + " ")))
                .toList();
    }
}
