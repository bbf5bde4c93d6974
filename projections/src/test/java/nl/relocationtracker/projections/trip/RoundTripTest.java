package nl.relocationtracker.projections.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.projections.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RoundTripTest {

    private static final String INSERT = "insert into word values (?, ?)";

    private static HikariDataSource database;
    private static JdbcTemplate jdbc;
    private static GatheredWrites writes;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void make() {
        database = TestDatabase.fresh();
        jdbc = new JdbcTemplate(database);
        writes = new GatheredWrites(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        jdbc.execute("create table word (n integer primary key, text text)");
    }

    @BeforeEach
    void empty() {
        jdbc.execute("truncate word");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void each_statement_has_its_own_parameters_and_rows_and_sees_what_those_before_it_did() {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        new RoundTrip()
                .ask("select text from word where n > ?", row -> first.add(row.getString(1)), 0)
                .write(INSERT, word(1, "een"))
                .write(INSERT, word(2, "twee"))
                .ask(
                        "select text from word where n > ? and n < ? order by n",
                        row -> second.add(row.getString(1)),
                        0,
                        9)
                .make(jdbc);
        assertThat(first).isEmpty();
        assertThat(second).containsExactly("een", "twee");
    }

    @Test
    void what_fails_is_told_as_of_a_statement_of_its_own_and_takes_the_rest_with_it() {
        RoundTrip trip = new RoundTrip().write(INSERT, word(1, "een")).write(INSERT, word(1, "nog een"));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> trip.make(jdbc)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(words()).isEmpty();
    }

    @Test
    void what_is_gathered_is_there_once_it_is_sent() {
        transaction.executeWithoutResult(status -> {
            writes.begin();
            insert(1);
            assertThat(words()).isEmpty();
            writes.send();
            assertThat(words()).containsExactly(1);
            insert(2);
            assertThat(words()).containsExactly(1, 2);
        });
    }

    @Test
    void what_is_gathered_is_sent_before_the_transaction_commits() {
        transaction.executeWithoutResult(status -> {
            writes.begin();
            insert(1, 2);
        });
        assertThat(words()).containsExactly(1, 2);
    }

    @Test
    void what_a_transaction_gathered_that_is_rolled_back_goes_with_it() {
        transaction.executeWithoutResult(status -> {
            writes.begin();
            insert(1);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            writes.begin();
            insert(2);
        });
        assertThat(words()).containsExactly(2);
    }

    private static void insert(Integer... numbers) {
        writes.batchUpdate(INSERT, List.of(numbers), 10, (statement, n) -> {
            statement.setInt(1, n);
            statement.setString(2, "woord");
        });
    }

    private static RoundTrip.Parameters word(int n, String text) {
        return statement -> {
            statement.setInt(1, n);
            statement.setString(2, text);
        };
    }

    private static List<Integer> words() {
        return jdbc.queryForList("select n from word order by n", Integer.class);
    }
}
