package nl.relocationtracker.api.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts, and those that the program itself acts under. */
@Component
public class Accounts {

    static final String COMMAND_LINE = "command-line";
    static final String DEMO = "demo-begeleider";

    private final JdbcClient sql;
    private final Clock clock;

    Accounts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** An account that has not ended, with the hash of its password; empty when nobody can sign in to it. */
    record Credentials(Account account, Optional<String> passwordHash) {}

    /** Whoever works at the command line of this machine. */
    public Account commandLine() {
        return ownOfProgram(COMMAND_LINE, Set.of(Role.OPERATOR));
    }

    /** The caseworker of the demo, as whom its pages open on loopback. Making it turns the database into a demo. */
    public Account makeDemo() {
        return ownOfProgram(DEMO, Set.of(Role.CASEWORKER));
    }

    /** The caseworker of the demo, if this database is one. */
    public Optional<Account> demo() {
        return withName(DEMO).map(Credentials::account);
    }

    Optional<Credentials> withName(String name) {
        return sql.sql("""
                        select id, name, password_hash, roles from account
                        where lower(name) = lower(:name) and ended_at is null""").param("name", name).query(Accounts::credentials).optional();
    }

    /** Holds back every other copy that looks for the first account, until this transaction ends. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('first account', 0))")
                .query(row -> {});
    }

    boolean anyEverMade() {
        return exists("select exists (select from account where password_hash is not null)");
    }

    boolean anyEverGiven() {
        return exists("select exists (select from account where password_hash is not null and not made_up)");
    }

    boolean anyGiven() {
        return exists(
                "select exists (select from account where password_hash is not null and not made_up and ended_at is null)");
    }

    void makeUp(String name, String passwordHash) {
        insert(name, passwordHash, EnumSet.allOf(Role.class), true, "nothing");
    }

    /** Takes over the account that the program made up, should it have this name. */
    void give(String name, String passwordHash) {
        insert(
                name,
                passwordHash,
                EnumSet.allOf(Role.class),
                false,
                "update set password_hash = excluded.password_hash, made_up = false, ended_at = null");
    }

    private Account ownOfProgram(String name, Set<Role> roles) {
        insert(name, null, roles, false, "nothing");
        return withName(name)
                .map(Credentials::account)
                .orElseThrow(() -> new IllegalStateException("The account " + name + " has been ended."));
    }

    private void insert(String name, String passwordHash, Set<Role> roles, boolean madeUp, String whenThere) {
        sql.sql("""
                        insert into account (id, name, password_hash, roles, made_up, created_at)
                        values (:id, :name, :passwordHash, :roles, :madeUp, :createdAt)
                        on conflict ((lower(name))) do\s""" + whenThere)
                .param("id", UUID.randomUUID())
                .param("name", name)
                .param("passwordHash", passwordHash)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("madeUp", madeUp)
                .param("createdAt", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private boolean exists(String query) {
        return sql.sql(query).query(Boolean.class).single();
    }

    private static Credentials credentials(ResultSet row, int number) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        return new Credentials(
                new Account(row.getObject("id", UUID.class), row.getString("name"), roles),
                Optional.ofNullable(row.getString("password_hash")));
    }
}
