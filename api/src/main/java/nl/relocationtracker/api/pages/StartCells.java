package nl.relocationtracker.api.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.relocationtracker.api.pages.StartFigures.Reached;
import nl.relocationtracker.api.pages.figure.Table;
import nl.relocationtracker.core.disclosure.Figures;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.measure.HowLong;
import nl.relocationtracker.projections.population.Population.Row;

/** What the start page tells of children as cells of one table: what is withheld there cannot be had back from the rest. */
final class StartCells {

    /** The kinds that the letter shows. */
    static final List<LocationKind> LETTER = Stream.of(LocationKind.values())
            .filter(Emergency.GROUPING.kindsOf(Emergency.GROUPING.shown().toArray(String[]::new))::contains)
            .toList();

    private static final String IN_TRANSIT = "in-transit";
    private static final String ELSEWHERE = "elsewhere";

    private final Table table = new Table();
    private final List<String> places = new ArrayList<>();

    private StartCells() {}

    static Figures<String> of(StartFigures.Figures figures) {
        StartCells cells = new StartCells();
        figures.population().rows().forEach(row -> cells.place(row.kind(), row));
        cells.place(IN_TRANSIT, figures.population().inTransit());
        cells.place(ELSEWHERE, figures.population().elsewhere());
        cells.table
                .cell("present", figures.population().total())
                .cell(alone("present"), figures.unaccompanied())
                .sum("present", cells.places)
                .sum(
                        alone("present"),
                        cells.places.stream().map(StartCells::alone).toList())
                .share(alone("present"), "present")
                .cell("missing", figures.population().missing())
                .cell("ever", figures.everInReception())
                .cell("flagged", figures.moves().flagged())
                .share("flagged", "ever")
                .cell(
                        "relocations",
                        figures.moves().relocations(),
                        figures.moves().children())
                .cell("apart", figures.apart().households())
                .cell("apart.severe", figures.apart().severe())
                .share("apart.severe", "apart");
        cells.letter(figures.population().rows());
        cells.emergency(figures.emergency());
        figures.reached().forEach(cells::reached);
        figures.reached().stream()
                .filter(reached -> reached.policy().equals(StartFigures.POLICY))
                .forEach(reached -> cells.table.twins(
                        "flagged", "flagged." + reached.policy().name()));
        Openings openings = figures.openings();
        if (figures.exact()) ClosingCells.into(cells.table, openings.turning(), openings.totals());
        else ClosingCells.into(cells.table, openings.all());
        return cells.table.figures();
    }

    static String alone(String place) {
        return place + ".unaccompanied";
    }

    private void place(String name, Row row) {
        places.add(name);
        table.cell(name, row.children()).cell(alone(name), row.unaccompanied()).share(alone(name), name);
    }

    /** The letter has its own total, and rows for kinds at which no child is. */
    private void letter(List<Row> rows) {
        List<String> kinds = LETTER.stream().map(Enum::name).toList();
        kinds.stream()
                .filter(kind -> !places.contains(kind))
                .forEach(kind -> table.cell(kind, 0).cell(alone(kind), 0));
        long children = 0;
        long unaccompanied = 0;
        for (Row row : rows) {
            if (!kinds.contains(row.kind())) continue;
            children += row.children();
            unaccompanied += row.unaccompanied();
        }
        table.cell("letter", children)
                .sum("letter", kinds)
                .cell(alone("letter"), unaccompanied)
                .sum(alone("letter"), kinds.stream().map(StartCells::alone).toList())
                .share(alone("letter"), "letter");
    }

    private void emergency(Map<HowLong, Long> howLong) {
        howLong.forEach((each, children) -> table.cell("emergency." + each, children));
        table.cell(
                        "emergency",
                        howLong.values().stream().mapToLong(Long::longValue).sum())
                .sum(
                        "emergency",
                        howLong.keySet().stream()
                                .map(each -> "emergency." + each)
                                .toList())
                .sum("emergency", Emergency.KINDS.stream().map(Enum::name).toList());
    }

    private void reached(Reached reached) {
        String name = reached.policy().name();
        table.cell("flagged." + name, reached.reach().flagged())
                .share("flagged." + name, "ever")
                .cell("here." + name, reached.reach().flaggedHere())
                .share("here." + name, "flagged." + name)
                .share("here." + name, "present")
                .cell("near." + name, reached.reach().near())
                .share("near." + name, "present");
    }
}
