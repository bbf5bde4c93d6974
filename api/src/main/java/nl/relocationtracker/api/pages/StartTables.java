package nl.relocationtracker.api.pages;

import java.util.List;
import java.util.stream.Stream;
import nl.relocationtracker.api.pages.StartFigures.Figures;
import nl.relocationtracker.api.pages.StartFigures.Reached;
import nl.relocationtracker.api.pages.figure.FigureTable;
import nl.relocationtracker.api.pages.figure.FigureTable.Line;
import nl.relocationtracker.api.pages.figure.FigureTable.Spot;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.measure.HowLong;

/** The tables of the start page, each of which can be taken as a file. */
record StartTables(FigureTable population, FigureTable letter, FigureTable emergency, FigureTable reached) {

    private static final String TOTAL = "TOTAL";
    private static final List<String> BY_KIND = List.of("kind", "children", "unaccompanied");

    static StartTables of(Figures figures, Language language) {
        return new StartTables(
                population(figures, language),
                letter(language),
                emergency(figures, language),
                reached(figures, language));
    }

    /** @return null when there is none of that name */
    FigureTable named(String name) {
        return Stream.of(population, letter, emergency, reached)
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static FigureTable population(Figures figures, Language language) {
        Stream<Line> kinds = figures.population().rows().stream()
                .map(row -> LocationKind.valueOf(row.kind()))
                .map(kind -> kind(kind).drawn(kind));
        Line onTheWay = line("IN_TRANSIT", language.say("start.in-transit"), "in-transit", "state=IN_TRANSIT");
        Line elsewhere = line("ELSEWHERE", language.say("start.elsewhere"), "elsewhere", "state=ELSEWHERE");
        return new FigureTable(
                "population",
                BY_KIND,
                Stream.concat(kinds, Stream.of(onTheWay, elsewhere)).toList(),
                line(TOTAL, language.say("start.total"), "present", ""));
    }

    private static FigureTable letter(Language language) {
        return new FigureTable(
                "letter",
                BY_KIND,
                StartCells.LETTER.stream().map(StartTables::kind).toList(),
                line(TOTAL, language.say("start.total"), "letter", "kind=letter"));
    }

    private static FigureTable emergency(Figures figures, Language language) {
        List<Line> lines = figures.emergency().keySet().stream()
                .map(each -> howLong(each, language))
                .toList();
        return new FigureTable(
                "emergency",
                List.of("how-long", "children"),
                lines,
                Line.of(TOTAL, language.say("start.total"), Spot.of("emergency", "kind=all-emergency")));
    }

    private static Line howLong(HowLong each, Language language) {
        return Line.of(each.name(), language.say("howlong." + each), Spot.of("emergency." + each, "emergency=" + each))
                .drawn(LocationKind.EMERGENCY);
    }

    private static FigureTable reached(Figures figures, Language language) {
        return new FigureTable(
                "reached",
                List.of("policy", "flagged", "flagged-here", "near"),
                figures.reached().stream().map(each -> reached(each, language)).toList(),
                null);
    }

    private static Line reached(Reached reached, Language language) {
        String name = reached.policy().name();
        String flagged = "policy=" + name + "&reached=FLAGGED";
        return Line.of(
                        name,
                        language.say("policy." + name),
                        Spot.of("flagged." + name, flagged),
                        Spot.of("here." + name, flagged + "&state=IN_RECEPTION"),
                        Spot.of("near." + name, "policy=" + name + "&reached=NEAR"))
                .with(language.say(
                        "start.reached.threshold",
                        reached.policy().threshold(),
                        reached.policy().nearFrom()));
    }

    private static Line kind(LocationKind kind) {
        return Line.of(
                kind,
                Spot.of(kind.name(), "kind=" + kind),
                Spot.of(StartCells.alone(kind.name()), "kind=" + kind + "&unaccompanied=yes"));
    }

    private static Line line(String code, String label, String cell, String query) {
        String and = query.isEmpty() ? "" : query + "&";
        return Line.of(code, label, Spot.of(cell, query), Spot.of(StartCells.alone(cell), and + "unaccompanied=yes"));
    }
}
