package nl.relocationtracker.api.pages.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.relocationtracker.api.pages.AlertWords;
import nl.relocationtracker.api.pages.AlertWords.Named;
import nl.relocationtracker.api.pages.AskedDay;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Cell;
import nl.relocationtracker.api.pages.list.Column;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.alerts.AlertView;
import nl.relocationtracker.projections.alerts.Alerts;
import org.springframework.stereotype.Component;

/** What a list says of an alert. */
@Component
class AlertColumns {

    /** By the key of the column that puts the rows in its order. */
    private static final Map<String, Alerts.Order> ORDERS = Map.of(
            "alert",
            Alerts.Order.RULE,
            "alert-severity",
            Alerts.Order.SEVERITY,
            "location",
            Alerts.Order.LOCATION,
            "alert-since",
            Alerts.Order.SINCE,
            "alert-raised",
            Alerts.Order.RAISED);

    private final AlertWords words;

    AlertColumns(AlertWords words) {
        this.words = words;
    }

    /** @param sort the key of a column */
    static Alerts.Order order(String sort) {
        return ORDERS.getOrDefault(sort, Alerts.Order.SEVERITY);
    }

    List<Column<Named>> of(AskedDay asked, Instant now, Language language) {
        return List.of(
                Column.<Named>of(
                                "alert",
                                one -> Cell.text(words.rule(one.alert(), language))
                                        .to("/alerts/" + one.alert().id() + asked.query())
                                        .with(one.about()))
                        .sorted()
                        .naming(),
                Column.<Named>of("alert-kind", one -> Cell.code(one.alert().kind(), "alert-rule"))
                        .onlyFiled(),
                Column.<Named>of("alert-severity", one -> Cell.code(one.alert().severity(), "alert-severity"))
                        .sorted(),
                Column.<Named>of("location", AlertColumns::place).sorted(),
                Column.<Named>of("alert-since", one -> Cell.day(one.alert().since()))
                        .sorted(),
                Column.<Named>of("alert-raised", one -> raised(one.alert(), asked, now, language))
                        .sorted(),
                Column.of("alert-state", one -> state(one.alert(), language)),
                filed("alert-id", AlertView::id),
                filed("rule-id", AlertView::ruleId),
                filed("child-id", AlertView::childId),
                filed("household-id", AlertView::householdId),
                filed("location-id", AlertView::locationId));
    }

    private static Column<Named> filed(String key, Function<AlertView, UUID> id) {
        return Column.<Named>of(key, one -> {
                    UUID found = id.apply(one.alert());
                    return Cell.text(found == null ? null : found.toString());
                })
                .onlyFiled();
    }

    /** A foster family has a code and no page. */
    private static Cell place(Named one) {
        AlertView.Place place = one.alert().place();
        if (place == null) return Cell.text(null);
        Cell named = Cell.text(place.name()).in(place.kind());
        return place.kind() == LocationKind.FOSTER_FAMILY ? named : named.to("/locations/" + place.id());
    }

    private Cell raised(AlertView alert, AskedDay asked, Instant now, Language language) {
        Cell day = Cell.day(words.dayOf(alert.raisedAt()));
        return asked.isToday() && alert.endedAt() == null ? day.with(words.age(alert.raisedAt(), now, language)) : day;
    }

    /** And who is on it, or what came of it. */
    private static Cell state(AlertView alert, Language language) {
        Cell state = Cell.code(alert.state(), "alert-state");
        if (alert.outcome() != null) return state.with(language.say("alert-outcome." + alert.outcome()));
        if (alert.withdrawal() != null) return state.with(language.say("alert-withdrawal." + alert.withdrawal()));
        if (alert.assignee() != null) return state.with(alert.assignee().name());
        return alert.escalated() ? state.with(language.say("alert.escalated")) : state;
    }
}
