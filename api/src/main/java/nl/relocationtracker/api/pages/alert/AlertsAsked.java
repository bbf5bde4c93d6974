package nl.relocationtracker.api.pages.alert;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.alerts.Concern;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.AlertWords;
import nl.relocationtracker.api.pages.LocationsOfDay;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Filter;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.alerts.AlertSelection;
import nl.relocationtracker.projections.alerts.RuleBook;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.stereotype.Component;

/** Reads which alerts an address asks for, and tells what else can be asked. */
@Component
class AlertsAsked {

    /** By which a page of a location leads to its alerts. */
    private static final String LOCATION = "location";

    /** What somebody types. */
    private static final String AT = "at";

    private final CurrentAccount current;
    private final LocationsOfDay every;
    private final Locations locations;
    private final RuleBook rules;
    private final AlertWords words;
    private final Grounds grounds;

    AlertsAsked(
            CurrentAccount current,
            LocationsOfDay every,
            Locations locations,
            RuleBook rules,
            AlertWords words,
            Grounds grounds) {
        this.current = current;
        this.every = every;
        this.locations = locations;
        this.rules = rules;
        this.words = words;
        this.grounds = grounds;
    }

    /** What is asked for and there is not, is not asked for: the filters say so. */
    AlertSelection selection(Show show, ListQuery query, Basis basis) {
        Account self = current.account();
        return new AlertSelection(
                show.states(),
                null,
                Stream.of(AlertSeverity.values())
                        .filter(one -> one.name().equals(query.of("alert-severity")))
                        .findFirst()
                        .orElse(null),
                id(query.of("rule")),
                null,
                locations(query, basis),
                show == Show.MINE ? self.id() : null,
                Concern.of(self));
    }

    List<Filter> filters(ListQuery query, Language language) {
        List<Option> called = rules.all().stream()
                .map(rule -> new Option(
                        rule.id().toString(), words.rule(rule.id().value(), rule.name(), rule.kind(), language)))
                .toList();
        List<Filter> filters = new ArrayList<>(List.of(
                Filter.choice("alert-severity", Option.of(language, "alert-severity", AlertSeverity.values()), query),
                Filter.choice("rule", called, query)));
        if (!query.of(LOCATION).isEmpty())
            filters.add(Filter.known(LOCATION, location(query).map(AlertsAsked::option), query));
        filters.add(Filter.text(AT, query));
        return filters;
    }

    private Set<UUID> locations(ListQuery query, Basis basis) {
        Set<UUID> one = location(query).map(location -> Set.of(location.id())).orElse(null);
        if (query.of(AT).isEmpty()) return one;
        Set<UUID> typed = LocationsOfDay.called(query.of(AT), every.of(basis)).stream()
                .map(LocationView::id)
                .collect(toSet());
        if (one == null) return typed;
        Set<UUID> both = new HashSet<>(one);
        both.retainAll(typed);
        return both;
    }

    /** As it is today, whatever the day asked about: of an earlier one nothing is found where it was not yet. */
    private Optional<LocationView> location(ListQuery query) {
        return Optional.ofNullable(id(query.of(LOCATION)))
                .flatMap(id -> locations.location(new LocationId(id), grounds.asOfToday()))
                .filter(one -> one.kind() != LocationKind.FOSTER_FAMILY);
    }

    private static Option option(LocationView location) {
        return new Option(location.id().toString(), location.label());
    }

    private static UUID id(String text) {
        return text.matches(Addresses.ID) ? UUID.fromString(text) : null;
    }
}
