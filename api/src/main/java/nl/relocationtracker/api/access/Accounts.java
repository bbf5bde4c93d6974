package nl.relocationtracker.api.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts, and those that the program itself acts under. */
@Component
public class Accounts {

    public static final int SHORTEST_PASSWORD = 12;

    static final String COMMAND_LINE = "command-line";
    static final String DEMO = "demo-begeleider";

    /** The accounts of the demo: one click signs in as each, on this machine alone. */
    static final Map<Role, String> DEMO_NAMES = demoNames();

    /** What {@link #account} reads of an account called a. */
    static final String COLUMNS = """
            a.id, a.name, a.password_hash, a.roles,
            array(select l.location_id from account_location l where l.account_id = a.id) as locations
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Accounts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether somebody can be called so: 1 to 100 characters, none of which HTTP Basic could not carry. */
    static boolean isName(String name) {
        return name.equals(name.strip())
                && !name.isEmpty()
                && name.length() <= 100
                && !name.matches(".*[:\\p{Cntrl}].*");
    }

    /** Whether the program itself acts, or may come to act, under this name. */
    static boolean isOfProgram(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals(COMMAND_LINE) || DEMO_NAMES.containsValue(lower);
    }

    /** Whether it is long enough. */
    static boolean isPassword(String password) {
        return password.codePointCount(0, password.length()) >= SHORTEST_PASSWORD;
    }

    /** An account that has not ended, with the hash of its password; empty when nobody can sign in to it. */
    record Credentials(Account account, Optional<String> passwordHash) {}

    /** Whoever works at the command line of this machine. */
    public Account commandLine() {
        return ownOfProgram(COMMAND_LINE, Set.of(Role.OPERATOR));
    }

    /** One account of the demo for each role. Making them turns the database into a demo. */
    public void makeDemo() {
        DEMO_NAMES.forEach((role, name) -> insert(name, null, Set.of(role), false, "nothing"));
    }

    /** The account of the demo with this role, if this database is one and it has not ended. */
    Optional<Account> demo(Role role) {
        return withName(DEMO_NAMES.get(role)).map(Credentials::account);
    }

    private static Map<Role, String> demoNames() {
        Map<Role, String> names = new EnumMap<>(Role.class);
        names.put(Role.CASEWORKER, DEMO);
        names.put(Role.SUPERVISOR, "demo-leidinggevende");
        names.put(Role.RESEARCHER, "demo-onderzoeker");
        names.put(Role.OPERATOR, "demo-beheerder");
        return Collections.unmodifiableMap(names);
    }

    /** Whether this database was ever made a demo: ending its accounts makes nothing in it real. */
    boolean isDemo() {
        return exists("select exists (select from account where name = '" + DEMO + "')");
    }

    /** The caseworker of the demo, if this database is one. */
    public Optional<Account> demo() {
        return withName(DEMO).map(Credentials::account);
    }

    Optional<Credentials> withName(String name) {
        return sql.sql("select " + COLUMNS
                        + " from account a where lower(a.name) = lower(:name) and a.ended_at is null")
                .param("name", name)
                .query(Accounts::credentials)
                .optional();
    }

    /** Those to which somebody can sign in, in whatever way, by name. */
    List<Account> all() {
        return sql.sql("select " + COLUMNS + """
                        from account a where a.ended_at is null and a.name <> :commandLine order by lower(a.name)
                        """)
                .param("commandLine", COMMAND_LINE)
                .query((row, number) -> account(row))
                .list();
    }

    Map<UUID, String> names() {
        Map<UUID, String> names = new HashMap<>();
        sql.sql("select id, name from account").query(row -> {
            names.put(row.getObject(1, UUID.class), row.getString(2));
        });
        return names;
    }

    boolean isTaken(String name) {
        return sql.sql("select exists (select from account where lower(name) = lower(?))")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    UUID open(String name, String passwordHash, Set<Role> roles) {
        UUID id = UUID.randomUUID();
        insert(id, name, passwordHash, roles, false, "nothing");
        return id;
    }

    int change(UUID id, Set<Role> roles) {
        return sql.sql("update account set roles = :roles where id = :id")
                .param("id", id)
                .param("roles", names(roles))
                .update();
    }

    int place(UUID id, Set<UUID> locations) {
        sql.sql("delete from account_location where account_id = ?").param(id).update();
        return sql.sql("insert into account_location (account_id, location_id) select ?, unnest(?::uuid[])")
                .param(id)
                .param(locations.toArray(UUID[]::new))
                .update();
    }

    int setPassword(UUID id, String passwordHash) {
        return sql.sql("update account set password_hash = ?, made_up = false where id = ?")
                .param(passwordHash)
                .param(id)
                .update();
    }

    int end(UUID id) {
        return sql.sql("update account set ended_at = ? where id = ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
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
        insert(UUID.randomUUID(), name, passwordHash, roles, madeUp, whenThere);
    }

    private void insert(UUID id, String name, String passwordHash, Set<Role> roles, boolean madeUp, String whenThere) {
        sql.sql("""
                        insert into account (id, name, password_hash, roles, made_up, created_at)
                        values (:id, :name, :passwordHash, :roles, :madeUp, :createdAt)
                        on conflict ((lower(name))) do\s""" + whenThere)
                .param("id", id)
                .param("name", name)
                .param("passwordHash", passwordHash)
                .param("roles", names(roles))
                .param("madeUp", madeUp)
                .param("createdAt", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }

    private boolean exists(String query) {
        return sql.sql(query).query(Boolean.class).single();
    }

    private static Credentials credentials(ResultSet row, int number) throws SQLException {
        return new Credentials(account(row), Optional.ofNullable(row.getString("password_hash")));
    }

    static Account account(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        Set<UUID> locations = Set.of((UUID[]) row.getArray("locations").getArray());
        return new Account(row.getObject("id", UUID.class), row.getString("name"), roles, locations);
    }
}
