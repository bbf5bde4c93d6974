package nl.relocationtracker.projections.rows;

import static nl.relocationtracker.projections.rows.ColumnType.DAY;
import static nl.relocationtracker.projections.rows.ColumnType.ID;
import static nl.relocationtracker.projections.rows.ColumnType.JSON;
import static nl.relocationtracker.projections.rows.ColumnType.MOMENT;
import static nl.relocationtracker.projections.rows.ColumnType.NUMBER;
import static nl.relocationtracker.projections.rows.ColumnType.TEXT;
import static nl.relocationtracker.projections.rows.ColumnType.TEXTS;
import static nl.relocationtracker.projections.rows.ColumnType.YES_OR_NO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.projections.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

class RowsTest {

    private static final int MANY = 50;
    private static final int FEW = 9;
    private static final List<String> TEXTS_OF_ALL_SORTS = List.of(
            "De Bilt",
            "back\\slash",
            "tab\there",
            "two\nlines\r\n",
            "\"quoted\", {braced}",
            "'t Hof",
            "\\N",
            "",
            "null",
            "ʻāmina");

    private static HikariDataSource database;
    private static JdbcTemplate jdbc;

    private enum Kind {
        ONE,
        OTHER
    }

    private record Thing(int number, String text) {

        private static final Columns<Thing> COLUMNS = Columns.<Thing>of("thing")
                .key("number", NUMBER, Thing::number)
                .and("id", ID, thing -> new UUID(7, thing.number()))
                .and("text", TEXT, Thing::text)
                .and("texts", TEXTS, thing -> thing.text() == null ? null : List.of(thing.text(), "b"))
                .and("kind", TEXT, thing -> thing.number() % 2 == 0 ? Kind.ONE : Kind.OTHER)
                .and("day", DAY, thing -> thing.number() % 3 == 0 ? LocalDate.of(2024, 2, 29) : LocalDate.MAX)
                .and("since", DAY, thing -> LocalDate.MIN)
                .and("moment", MOMENT, thing -> Instant.parse("2024-02-29T10:15:30.123456Z"))
                .and("until", MOMENT, thing -> Instant.MAX)
                .and("json", JSON, thing -> "{\"say\": \"\\\\ \\\"\"}")
                .and("yes", YES_OR_NO, thing -> thing.number() % 2 == 0);

        static List<Thing> some(int count, String suffix) {
            List<Thing> things = new ArrayList<>();
            for (int i = 0; i < count; i++)
                things.add(new Thing(
                        i, i % 11 == 10 ? null : TEXTS_OF_ALL_SORTS.get(i % TEXTS_OF_ALL_SORTS.size()) + suffix));
            return things;
        }
    }

    @BeforeAll
    static void make() {
        database = TestDatabase.fresh();
        jdbc = new JdbcTemplate(database);
        jdbc.execute("""
                create table thing (number integer primary key, id uuid, text text, texts text[], kind text, day date,
                                    since date, moment timestamptz, until timestamptz, json json, yes boolean)
                """);
    }

    @BeforeEach
    void empty() {
        jdbc.execute("truncate thing");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void many_rows_are_what_they_are_one_by_one() {
        List<Thing> things = Thing.some(MANY, "");
        things.forEach(thing -> Rows.insert(jdbc, Thing.COLUMNS, List.of(thing)));
        List<Map<String, Object>> oneByOne = all();
        assertThat(oneByOne).hasSize(MANY).extracting("text").containsAll(TEXTS_OF_ALL_SORTS);
        empty();
        Rows.insert(jdbc, Thing.COLUMNS, things);
        assertThat(all()).isEqualTo(oneByOne);
    }

    @Test
    void a_few_rows_in_one_statement_are_what_they_are_one_by_one() {
        List<Thing> few = Thing.some(FEW, "");
        few.forEach(thing -> Rows.insert(jdbc, Thing.COLUMNS, List.of(thing)));
        List<Map<String, Object>> oneByOne = all();
        empty();
        Rows.insert(jdbc, Thing.COLUMNS, few);
        assertThat(all()).isEqualTo(oneByOne).hasSize(FEW);
        Rows.put(jdbc, Thing.COLUMNS, Thing.some(FEW, "!"));
        assertThat(all()).hasSize(FEW).extracting("text").contains("De Bilt!", "null!");
    }

    @Test
    void many_rows_are_put_over_those_that_are_there_as_one_by_one() {
        List<Thing> others = Thing.some(MANY, "!");
        Rows.insert(jdbc, Thing.COLUMNS, Thing.some(MANY / 2, ""));
        others.forEach(thing -> Rows.put(jdbc, Thing.COLUMNS, List.of(thing)));
        List<Map<String, Object>> oneByOne = all();
        empty();
        Rows.insert(jdbc, Thing.COLUMNS, Thing.some(MANY / 2, ""));
        Rows.put(jdbc, Thing.COLUMNS, others);
        assertThat(all()).isEqualTo(oneByOne).hasSize(MANY);
    }

    @Test
    void only_rows_that_meet_the_condition_are_changed_one_by_one_and_together() {
        Columns<Thing> ending = Thing.COLUMNS.keyAlone().and("day", DAY, thing -> LocalDate.of(2025, 1, 1));
        Rows.insert(jdbc, Thing.COLUMNS, Thing.some(MANY, ""));
        Thing.some(MANY, "").forEach(thing -> Rows.change(jdbc, ending, "r.day = 'infinity'", List.of(thing)));
        List<Map<String, Object>> oneByOne = all();
        assertThat(oneByOne).filteredOn("day", Date.valueOf("2024-02-29")).hasSize(17);
        assertThat(oneByOne).filteredOn("day", Date.valueOf("2025-01-01")).hasSize(33);
        empty();
        Rows.insert(jdbc, Thing.COLUMNS, Thing.some(MANY, ""));
        Rows.change(jdbc, ending, "r.day = 'infinity'", Thing.some(MANY, ""));
        assertThat(all()).isEqualTo(oneByOne);
    }

    @Test
    void a_row_that_is_there_is_told_also_when_many_are_added() {
        Rows.insert(jdbc, Thing.COLUMNS, Thing.some(MANY, ""));
        assertThatThrownBy(() -> Rows.insert(jdbc, Thing.COLUMNS, Thing.some(MANY, "")))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private static List<Map<String, Object>> all() {
        return jdbc.query(
                "select t.*, texts::text as array, json::text as said from thing t order by number", (row, n) -> {
                    Map<String, Object> all = new LinkedHashMap<>();
                    for (String name : List.of(
                            "number", "id", "text", "array", "kind", "day", "since", "moment", "until", "said", "yes"))
                        all.put(name, row.getObject(name));
                    return all;
                });
    }
}
