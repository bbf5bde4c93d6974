package nl.relocationtracker.api.receivers;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.projections.receivers.Hearing;
import nl.relocationtracker.projections.receivers.MessageKind;

/** What a receiver wants to hear of, of what was sent. */
final class HearingBody {

    static final String TYPES = "Only these; empty or left out for all.";
    static final String RULES = "Only of these rules; empty or left out for all.";
    static final String LEAST = "Nothing that presses less.";
    static final String LOCATIONS = "Only about these or who lives there or did last; empty or left out for all.";
    static final String ENABLED = "Whether anything is sent.";

    private HearingBody() {}

    /** What can be chosen: a test is always heard. */
    enum Type {
        ALERT_RAISED,
        ALERT_RETURNED,
        ALERT_ESCALATED,
        ALERT_BACKLOG
    }

    /** Of whatever is null everything. */
    static Hearing of(List<Type> types, List<UUID> rules, AlertSeverity least, List<UUID> locations) {
        Set<MessageKind> kinds = EnumSet.noneOf(MessageKind.class);
        if (types != null) types.forEach(type -> kinds.add(MessageKind.valueOf(type.name())));
        return new Hearing(kinds, set(rules), least == null ? AlertSeverity.NOTICE : least, set(locations));
    }

    private static Set<UUID> set(List<UUID> ids) {
        return ids == null ? Set.of() : new HashSet<>(ids);
    }
}
