package nl.relocationtracker.projections.alerts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.relocationtracker.core.alert.AlertEvent;
import nl.relocationtracker.core.alert.AlertEvent.AlertEscalated;
import nl.relocationtracker.core.alert.AlertEvent.AlertRaised;
import nl.relocationtracker.core.alert.AlertEvent.AlertReopened;
import nl.relocationtracker.core.alert.ReopeningCause;
import nl.relocationtracker.projections.alerts.AlertGists.Gist;
import nl.relocationtracker.projections.store.EventsInOrder;
import nl.relocationtracker.projections.store.EventsInOrder.Positioned;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What became of alerts, in the order of positions, for whoever looks on. Of a child that is erased nothing is told. */
public final class AlertStream {

    private static final Set<String> TYPES = Set.of(
            "AlertRaised",
            "AlertWithdrawn",
            "AlertAcknowledged",
            "AlertAssigned",
            "AlertResolved",
            "AlertReopened",
            "AlertEscalated");

    /** So much is read at once; who is further behind reads the list. */
    private static final int MOST = 1000;

    private final EventsInOrder events;
    private final AlertGists gists;
    private final RuleBook rules;
    private final TransactionTemplate reading;

    public AlertStream(
            EventsInOrder events, JdbcTemplate jdbc, RuleBook rules, PlatformTransactionManager transactions) {
        this.events = events;
        this.gists = new AlertGists(jdbc);
        this.rules = rules;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** What it means for whoever looks on. */
    public enum Change {
        RAISED,
        RETURNED,
        ESCALATED,
        /** It was raised with many others, by an import or by switching on a rule: nobody is to be told of it by itself. */
        IN_A_BACKLOG,
        /** Somebody did something about it, or it was withdrawn. */
        HANDLED
    }

    /** @param receivers of its rule, as far as the change concerns them */
    public record News(long position, Change change, Gist gist, List<String> receivers) {}

    /**
     * @param end the position to go on from
     * @param whole false when there was more than is told
     */
    public record Stretch(List<News> news, long end, boolean whole) {}

    public long horizon() {
        return events.horizon();
    }

    /** What came after a position, up to another one that the horizon has reached. */
    public Stretch between(long after, long to) {
        List<Positioned> found = events.between(after, to, TYPES, MOST + 1);
        if (found.size() > MOST) return new Stretch(List.of(), to, false);
        if (found.isEmpty()) return new Stretch(List.of(), to, true);
        Map<UUID, Gist> known = reading.execute(status -> gists.of(
                found.stream().map(each -> each.event().stream()).distinct().toList()));
        Map<UUID, RuleSetting> settings =
                rules.all().stream().collect(Collectors.toMap(rule -> rule.id().value(), Function.identity()));
        List<News> news = new ArrayList<>();
        for (Positioned each : found) {
            Gist gist = known.get(each.event().stream());
            if (gist == null) continue;
            Change change = change((AlertEvent) each.event().payload());
            RuleSetting rule = settings.get(gist.rule());
            news.add(new News(each.position(), change, gist, receivers(change, rule)));
        }
        news.sort(Comparator.comparing(News::position));
        return new Stretch(news, to, true);
    }

    private static Change change(AlertEvent event) {
        if (event instanceof AlertRaised raised) return raised.backlog() ? Change.IN_A_BACKLOG : Change.RAISED;
        if (event instanceof AlertEscalated) return Change.ESCALATED;
        if (event instanceof AlertReopened reopened && reopened.cause() == ReopeningCause.SO_AFTER_ALL)
            return Change.RETURNED;
        return Change.HANDLED;
    }

    private static List<String> receivers(Change change, RuleSetting rule) {
        if (rule == null) return List.of();
        return change == Change.ESCALATED ? rule.escalateTo() : rule.receivers();
    }
}
