package nl.relocationtracker.projections.receivers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.alert.AlertSubject;
import nl.relocationtracker.projections.alerts.AlertGists;
import nl.relocationtracker.projections.alerts.AlertGists.Gist;
import nl.relocationtracker.projections.alerts.AlertMessages.Backlog;
import nl.relocationtracker.projections.alerts.AlertMessages.Summed;
import nl.relocationtracker.projections.outbox.Deliverer;
import nl.relocationtracker.projections.outbox.Message;
import nl.relocationtracker.projections.receivers.Recipients.Recipient;
import nl.relocationtracker.projections.receivers.Sendings.Fresh;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes of a message of the outbox a sending for each receiver whom it concerns. Done twice, it makes them once. */
public final class Addressing implements Deliverer {

    private final TransactionTemplate transaction;
    private final AlertGists gists;
    private final Recipients recipients;
    private final Sendings sendings;
    private final Clock clock;
    private final ZoneId zone;
    private final JsonMapper json = new JsonMapper();

    /** @param zone where the times of digests are */
    public Addressing(
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            ReceiverBook book,
            Sendings sendings,
            Clock clock,
            ZoneId zone) {
        this.transaction = transaction;
        this.gists = new AlertGists(jdbc);
        this.recipients = new Recipients(book, jdbc);
        this.sendings = sendings;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void deliver(Message message) {
        MessageKind kind = MessageKind.of(message.kind());
        transaction.executeWithoutResult(status -> {
            List<Recipient> present = recipients.present();
            if (present.isEmpty()) return;
            if (kind == MessageKind.ALERT_BACKLOG) sumUp(message, present);
            else tell(message, kind, present);
        });
    }

    private void tell(Message message, MessageKind kind, List<Recipient> present) {
        Gist gist = gists.of(List.of(message.subject())).get(message.subject());
        if (gist == null) return;
        JsonNode content = json.readTree(message.content());
        List<String> receivers = content.path("receivers")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
        AlertSubject about = gist.about();
        News news = new News(
                gist.alert(),
                gist.rule(),
                gist.kind(),
                gist.severity(),
                about.childId() == null ? null : about.childId().value(),
                about.householdId() == null ? null : about.householdId().value(),
                about.locationId() == null ? null : about.locationId().value(),
                gist.since(),
                Instant.parse(content.path("recordedAt").stringValue()),
                null);
        for (Recipient recipient : present)
            if (recipient.hears(kind, gist.rule(), gist.severity(), receivers, gist.places()))
                add(message, kind, recipient.receiver(), gist.severity(), news);
    }

    /** One summary for each receiver, of what it hears of. */
    private void sumUp(Message message, List<Recipient> present) {
        Backlog backlog = json.readValue(message.content(), Backlog.class);
        for (Recipient recipient : present) {
            List<News.Counted> heard = new ArrayList<>();
            for (Summed rule : backlog.rules()) {
                int alerts = rule.counts().stream()
                        .filter(counted -> recipient.hears(
                                MessageKind.ALERT_BACKLOG,
                                rule.ruleId(),
                                rule.severity(),
                                rule.receivers(),
                                Set.copyOf(counted.places())))
                        .mapToInt(counted -> counted.alerts())
                        .sum();
                if (alerts > 0) heard.add(new News.Counted(rule.ruleId(), rule.kind(), rule.severity(), alerts));
            }
            if (heard.isEmpty()) continue;
            AlertSeverity most = heard.stream()
                    .map(News.Counted::severity)
                    .max(AlertSeverity::compareTo)
                    .orElseThrow();
            add(message, MessageKind.ALERT_BACKLOG, recipient.receiver(), most, summary(heard, most));
        }
    }

    private News summary(List<News.Counted> heard, AlertSeverity most) {
        return new News(null, null, null, most, null, null, null, null, clock.instant(), heard);
    }

    private void add(Message message, MessageKind kind, Receiver receiver, AlertSeverity severity, News news) {
        UUID id = UUID.nameUUIDFromBytes((receiver.id() + " " + message.key()).getBytes(UTF_8));
        boolean waits = receiver.digestAt() != null && severity != AlertSeverity.URGENT;
        sendings.add(
                new Fresh(id, receiver, message.key(), kind, message.subject(), json.writeValueAsString(news)),
                waits ? next(receiver.digestAt()) : null);
    }

    private Instant next(LocalTime time) {
        ZonedDateTime now = clock.instant().atZone(zone);
        ZonedDateTime today = now.toLocalDate().atTime(time).atZone(zone);
        return (today.isAfter(now)
                        ? today
                        : now.toLocalDate().plusDays(1).atTime(time).atZone(zone))
                .toInstant();
    }
}
