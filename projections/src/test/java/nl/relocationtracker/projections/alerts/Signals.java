package nl.relocationtracker.projections.alerts;

import static nl.relocationtracker.projections.recording.Store.SOMEBODY;

import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.alert.RuleId;
import nl.relocationtracker.projections.recording.Store;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The alerts of a store, and its rules, in the words of tests. */
public record Signals(Store store) {

    public static final RuleId SIX = usual(2);
    public static final RuleId EIGHT_IN_A_YEAR = usual(3);
    public static final RuleId SECOND_FORCED = usual(4);
    public static final RuleId MISSING = usual(5);
    public static final RuleId NOT_RECEIVED = usual(6);
    public static final RuleId LONG_IN_EMERGENCY = usual(7);
    public static final RuleId SPLIT = usual(9);
    public static final RuleId CLOSURE = usual(10);
    public static final RuleId OVERDUE = usual(11);
    public static final RuleId EMPTY = usual(12);

    private static RuleId usual(int number) {
        return RuleId.of("a1e70000-0000-4000-8000-0000000000%02d".formatted(number));
    }

    /** And whatever is a backlog by that is looked at. */
    public void switchOn(RuleId id) {
        set(id, true);
        look();
    }

    public void set(RuleId id, boolean enabled) {
        inTransaction(() -> {
            RuleSetting rule = rules().find(id).orElseThrow();
            rules().set(rule.switched(enabled), SOMEBODY.account());
        });
    }

    public RuleBook rules() {
        return store.get(RuleBook.class);
    }

    public void look() {
        store.get(Lookout.class).lookAround();
    }

    /** Each with its state, its kind and since when there is reason for it. */
    public List<String> all() {
        return read("""
            select concat_ws(' ', state, kind, since, case when backlog then 'BACKLOG' end, withdrawal)
            from alert where recorded_to = 'infinity' order by raised_at, kind
            """);
    }

    /** What somebody has to be told. */
    public List<String> told() {
        return store.get(JdbcTemplate.class).queryForList("select kind from outbox order by id", String.class);
    }

    public UUID only() {
        return UUID.fromString(read("select id::text from alert where recorded_to = 'infinity'")
                .get(0));
    }

    public List<String> read(String sql) {
        return new TransactionTemplate(store.get(PlatformTransactionManager.class))
                .execute(status -> store.get(JdbcTemplate.class).queryForList(sql, String.class));
    }

    public void inTransaction(Runnable work) {
        new TransactionTemplate(store.get(PlatformTransactionManager.class)).executeWithoutResult(status -> work.run());
    }
}
