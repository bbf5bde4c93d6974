package nl.relocationtracker.api.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import nl.relocationtracker.projections.receivers.MessageKind;
import nl.relocationtracker.projections.receivers.News;
import nl.relocationtracker.projections.receivers.Receiver;
import nl.relocationtracker.projections.receivers.Sender.Letter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes CloudEvents 1.0 in their JSON format: nine attributes, written by hand, because the format of the CloudEvents SDK is
 * made with another Jackson than ours; a test reads with the SDK what is written here. Names and free text are in none of it.
 */
final class CloudEvents {

    static final String MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";

    private final WebhookSettings settings;
    private final ReachSettings reach;
    private final JsonMapper json = new JsonMapper();

    CloudEvents(WebhookSettings settings, ReachSettings reach) {
        this.settings = settings;
        this.reach = reach;
    }

    /** The same at every try; of what every receiver is told alike the same for all of them. */
    static UUID id(Receiver receiver, Letter letter) {
        boolean own = letter.kind() == MessageKind.ALERT_BACKLOG || letter.kind() == MessageKind.TEST;
        String what = own ? letter.messageKey() + " " + receiver.id() : letter.messageKey();
        return UUID.nameUUIDFromBytes(what.getBytes(UTF_8));
    }

    byte[] write(Receiver receiver, Letter letter) {
        News news = letter.news();
        ObjectNode event = json.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", id(receiver, letter).toString());
        event.put("source", settings.source());
        event.put("type", letter.kind().eventType());
        event.put("subject", letter.subject().toString());
        event.put("time", (news.recordedAt() == null ? letter.writtenAt() : news.recordedAt()).toString());
        event.put("datacontenttype", "application/json");
        ObjectNode data = event.putObject("data");
        put(data, "alertId", news.alertId());
        put(data, "ruleId", news.ruleId());
        put(data, "kind", news.kind());
        put(data, "severity", news.severity());
        put(data, "childId", news.childId());
        put(data, "householdId", news.householdId());
        put(data, "locationId", news.locationId());
        put(data, "since", news.since());
        if (news.alertId() != null)
            put(data, "href", reach.alert(news.alertId()).orElse(null));
        if (news.backlog() != null) {
            ArrayNode rules = data.putArray("rules");
            for (News.Counted counted : news.backlog()) {
                ObjectNode rule = rules.addObject();
                put(rule, "ruleId", counted.ruleId());
                put(rule, "kind", counted.kind());
                put(rule, "severity", counted.severity());
                rule.put("alerts", counted.alerts());
            }
            put(data, "href", reach.page("/alerts").orElse(null));
        }
        return json.writeValueAsBytes(event);
    }

    private static void put(ObjectNode node, String name, Object value) {
        if (value != null) node.put(name, value.toString());
    }
}
