package nl.relocationtracker.api.pages;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.alerts.Concern;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.projections.alerts.AlertSelection;
import nl.relocationtracker.projections.alerts.AlertView;
import nl.relocationtracker.projections.alerts.Alerts;
import nl.relocationtracker.projections.generation.GenerationTransactions;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What has to be done about a child, or at a location, beside everything else on its page. */
@Component
public class AlertList {

    private static final int MOST = 5;

    /** More of them are not counted. */
    private static final int MOST_TOLD = 999;

    private final Alerts alerts;
    private final AlertWords words;
    private final TransactionTemplate transaction;

    AlertList(Alerts alerts, AlertWords words, PlatformTransactionManager transactions) {
        this.transaction = GenerationTransactions.ofOnePlan(transactions);
        this.alerts = alerts;
        this.words = words;
    }

    /** @param about null where the page tells it */
    public record Shown(AlertView alert, String title, String about, String raised) {}

    /** @param more how many are not among them; one more than {@link #MOST_TOLD} for any number beyond it */
    public record Some(List<Shown> items, long more, String all) {}

    public Some ofChild(UUID child, PointInTime when, Language language) {
        return some(AlertSelection.ALL.about(child), null, "/alerts?show=ALL", when, language, false);
    }

    public Some atLocation(UUID location, PointInTime when, Language language) {
        return some(
                AlertSelection.ALL.at(Set.of(location)), null, "/alerts?location=" + location, when, language, true);
    }

    /** What somebody has to do, wherever it is. */
    public Some concerning(Account account, PointInTime when, Language language) {
        return some(AlertSelection.ALL.of(Concern.of(account)), account.id(), "/alerts", when, language, true);
    }

    private Some some(
            AlertSelection selection, UUID reader, String all, PointInTime when, Language language, boolean named) {
        return Objects.requireNonNull(
                transaction.execute(status -> read(selection, reader, all, when, language, named)));
    }

    private Some read(
            AlertSelection selection, UUID reader, String all, PointInTime when, Language language, boolean named) {
        Slice<AlertView, Alerts.Place> found =
                alerts.pressing(selection.in(AlertSelection.PENDING), reader, when, MOST, MOST + MOST_TOLD + 1);
        List<Shown> items = words.named(found.items(), when, language).stream()
                .map(one -> new Shown(
                        one.alert(),
                        words.rule(one.alert(), language),
                        named ? one.about() : null,
                        words.moment(one.alert().raisedAt(), language)))
                .toList();
        return new Some(items, found.total() - items.size(), all);
    }
}
