package nl.relocationtracker.projections.receivers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.core.alert.AlertSeverity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Whom something is to be told now. */
final class Recipients {

    private final ReceiverBook book;
    private final JdbcTemplate jdbc;

    Recipients(ReceiverBook book, JdbcTemplate jdbc) {
        this.book = book;
        this.jdbc = jdbc;
    }

    /** @param person null of a webhook, which is told whatever it wants to hear */
    record Recipient(Receiver receiver, Told person) {

        boolean hears(MessageKind kind, UUID rule, AlertSeverity severity, List<String> receivers, Set<UUID> places) {
            return (person == null || person.isAmong(receivers, places))
                    && receiver.hearing().letsThrough(kind, rule, severity, places);
        }
    }

    /** Those that are switched on, and whose account has not ended. */
    List<Recipient> present() {
        Map<UUID, Told> people = people();
        return Stream.of(Channel.values())
                .flatMap(channel -> book.all(channel).stream())
                .filter(Receiver::enabled)
                .filter(receiver -> receiver.account() == null || people.containsKey(receiver.account()))
                .map(receiver -> new Recipient(receiver, people.get(receiver.account())))
                .toList();
    }

    private Map<UUID, Told> people() {
        Map<UUID, Told> people = new HashMap<>();
        jdbc.query("""
            select a.id, a.roles, array(select l.location_id from account_location l where l.account_id = a.id)
            from account a where a.ended_at is null and exists (select from receiver r where r.account_id = a.id)
            """, (RowCallbackHandler) row -> {
            UUID id = row.getObject(1, UUID.class);
            people.put(
                    id,
                    new Told(
                            id,
                            Set.of((String[])
                                    Objects.requireNonNull(row.getArray(2)).getArray()),
                            Set.of((UUID[])
                                    Objects.requireNonNull(row.getArray(3)).getArray())));
        });
        return people;
    }
}
