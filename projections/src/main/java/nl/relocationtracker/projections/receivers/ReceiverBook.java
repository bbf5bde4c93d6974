package nl.relocationtracker.projections.receivers;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import org.springframework.jdbc.core.JdbcTemplate;

/** The receivers, with everything that they ever were; a table of versions, for the reasons that the rules are one. */
public final class ReceiverBook {

    private static final String NEWEST = "select distinct on (id) * from receiver order by id, version desc";

    /** With the name that the account has now. */
    private static final String NAMED = """
            select r.*, coalesce(a.name, r.name) as shown from (%s) r left join account a on a.id = r.account_id
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public ReceiverBook(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** As they are, by name, without those that are gone. */
    public List<Receiver> all(Channel channel) {
        return jdbc.query(
                NAMED.formatted(NEWEST)
                        + " where not r.ended and r.channel = ? order by lower(coalesce(a.name, r.name)), r.id",
                (row, n) -> read(row),
                channel.name());
    }

    /** Everything that a receiver ever was, the newest first; nothing for an unknown one. */
    public List<Receiver> history(UUID id) {
        return jdbc.query(
                NAMED.formatted("select * from receiver where id = ?") + " order by r.version desc",
                (row, n) -> read(row),
                id);
    }

    /** As it is; nothing when it is unknown or gone. */
    public Optional<Receiver> find(UUID id) {
        return history(id).stream().findFirst().filter(receiver -> !receiver.ended());
    }

    /** Somebody's e-mail. */
    public Optional<Receiver> ofAccount(UUID account) {
        return all(Channel.MAIL).stream()
                .filter(receiver -> receiver.account().equals(account))
                .findFirst();
    }

    /**
     * Sets a receiver, in the transaction that runs.
     *
     * @param wanted its version is the one that it is based on, 0 for a new one; when it changed is now
     * @param account who sets it; null for the program
     * @return as it is now
     * @throws Refusal when it is based on another version than the newest, or the account has another one
     */
    public Receiver set(Receiver wanted, UUID account) {
        // Whoever else sets a receiver waits: versions follow each other.
        jdbc.execute("lock table receiver in share row exclusive mode");
        int newest = find(wanted.id()).map(Receiver::version).orElse(0);
        if (wanted.version() != newest)
            throw new Refusal(Objection.of(RefusalCode.STALE_VERSION, "version", (long) newest));
        if (newest == 0
                && wanted.account() != null
                && ofAccount(wanted.account()).isPresent())
            throw new Refusal(Objection.of(RefusalCode.RECEIVER_THERE_ALREADY));
        insert(wanted, account);
        jdbc.update("insert into receiver_turn values (?, '-infinity') on conflict do nothing", wanted.id());
        if (wanted.ended()) {
            if (wanted.channel() == Channel.MAIL)
                jdbc.update("update receiver set address = null where id = ? and address is not null", wanted.id());
            jdbc.update("delete from sending where receiver_id = ? and sent_at is null", wanted.id());
            jdbc.update("delete from vault.signing_secret where receiver_id = ?", wanted.id());
        }
        return history(wanted.id()).get(0);
    }

    /** Tells somebody no more whose account ends. */
    public void endOf(UUID account, UUID by) {
        ofAccount(account).ifPresent(receiver -> set(receiver.gone(), by));
    }

    private void insert(Receiver wanted, UUID account) {
        jdbc.update(
                """
                insert into receiver (id, version, channel, name, account_id, address, language, digest_at, types, rules,
                                      least_severity, locations, enabled, ended, changed_at, changed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                wanted.id(),
                wanted.version() + 1,
                wanted.channel().name(),
                wanted.channel() == Channel.MAIL ? "" : wanted.name(),
                wanted.account(),
                wanted.address(),
                wanted.language() == null ? null : wanted.language().name(),
                wanted.digestAt(),
                wanted.hearing().types().stream()
                        .map(MessageKind::name)
                        .sorted()
                        .toArray(String[]::new),
                wanted.hearing().rules().toArray(UUID[]::new),
                wanted.hearing().least().name(),
                wanted.hearing().locations().toArray(UUID[]::new),
                wanted.enabled(),
                wanted.ended(),
                clock.instant().atOffset(ZoneOffset.UTC),
                account);
    }

    private static Receiver read(ResultSet row) throws SQLException {
        String language = row.getString("language");
        return new Receiver(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                Channel.valueOf(row.getString("channel")),
                row.getString("shown"),
                row.getObject("account_id", UUID.class),
                row.getString("address"),
                language == null ? null : MailLanguage.valueOf(language),
                row.getObject("digest_at", LocalTime.class),
                new Hearing(
                        Arrays.stream((String[]) array(row, "types").getArray())
                                .map(MessageKind::valueOf)
                                .collect(Collectors.toSet()),
                        Set.of((UUID[]) array(row, "rules").getArray()),
                        AlertSeverity.valueOf(row.getString("least_severity")),
                        Set.of((UUID[]) array(row, "locations").getArray())),
                row.getBoolean("enabled"),
                row.getBoolean("ended"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_by", UUID.class));
    }

    private static Array array(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getArray(column));
    }
}
