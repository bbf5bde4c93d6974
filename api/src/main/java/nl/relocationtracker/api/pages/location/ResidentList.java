package nl.relocationtracker.api.pages.location;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.relocationtracker.api.pages.AskedDay;
import nl.relocationtracker.api.pages.PlainText;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Cell;
import nl.relocationtracker.api.pages.list.Column;
import nl.relocationtracker.api.pages.list.Filter;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.pages.list.Listing;
import nl.relocationtracker.api.pages.list.Rows;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.stereotype.Component;

/** Who lives at a location on a day, as a list for those who may see who they are. */
@Component
class ResidentList {

    private final Residents residents;

    ResidentList(Residents residents) {
        this.residents = residents;
    }

    /** A child, and who of its household lives there too. */
    record Row(Resident child, String with) {}

    Listing<?> of(
            List<Locations.Resident> living, AskedDay asked, PointInTime when, ListQuery query, Language language) {
        List<Resident> all = residents.of(living, when, language);
        Map<UUID, List<Resident>> parties = all.stream().collect(groupingBy(Resident::party));
        List<Row> rows = all.stream()
                .filter(one -> fits(one, query))
                .map(one -> new Row(one, with(one, parties.get(one.party()))))
                .toList();
        return new Listing<>(
                "residents", columns(asked), filters(query, language), query, Rows.of(rows, orders()), language);
    }

    private static String with(Resident one, List<Resident> party) {
        String others = party.stream()
                .filter(other -> !other.id().equals(one.id()))
                .map(Resident::name)
                .collect(joining(", "));
        return others.isEmpty() ? null : others;
    }

    private static boolean fits(Resident one, ListQuery query) {
        String unaccompanied = query.of("unaccompanied");
        String flagged = query.of("flagged");
        return (unaccompanied.isEmpty() || unaccompanied.equals("yes") == one.unaccompanied())
                && (flagged.isEmpty() || flagged.equals("yes") == one.flagged());
    }

    private static List<Column<Row>> columns(AskedDay asked) {
        return List.of(
                Column.<Row>of(
                                "child-name",
                                row -> Cell.text(row.child().name())
                                        .to("/children/" + row.child().id() + asked.query()))
                        .sorted()
                        .naming(),
                Column.<Row>of("child-id", row -> Cell.text(row.child().id().toString()))
                        .onlyFiled(),
                Column.<Row>of("with", row -> Cell.text(row.with())).naming(),
                Column.<Row>of(
                                "household-id",
                                row -> Cell.text(Objects.toString(row.child().household(), null)))
                        .onlyFiled(),
                Column.<Row>of("alone", row -> yesOrNo(row.child().unaccompanied())),
                Column.<Row>of("since", row -> Cell.day(row.child().arrivedOn()))
                        .sorted(),
                Column.<Row>ofNumbers("moves", row -> Cell.number(row.child().moves()))
                        .sorted());
    }

    private static Map<String, Comparator<Row>> orders() {
        return Map.of(
                "child-name", comparing(row -> PlainText.of(row.child().name())),
                "since", comparing(row -> row.child().arrivedOn()),
                "moves", comparing(row -> row.child().moves()));
    }

    private static Cell yesOrNo(boolean yes) {
        return new Cell(yes ? "yes" : "no", yes ? "yes" : "no", null, null, null);
    }

    private static List<Filter> filters(ListQuery query, Language language) {
        List<Option> yesOrNo = List.of(new Option("yes", language.say("yes")), new Option("no", language.say("no")));
        return List.of(Filter.choice("unaccompanied", yesOrNo, query), Filter.choice("flagged", yesOrNo, query));
    }
}
