package nl.relocationtracker.api.pages;

import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.api.pages.StartFigures.Turning;
import nl.relocationtracker.api.pages.figure.Table;
import nl.relocationtracker.core.disclosure.Figures;
import nl.relocationtracker.projections.locations.Churn;
import nl.relocationtracker.projections.population.Population.Row;

/** What the start page tells of children as cells of one table: what is withheld there cannot be had back from the rest. */
final class StartCells {

    private static final String IN_TRANSIT = "in-transit";

    private final Table table = new Table();
    private final List<String> places = new ArrayList<>();

    private StartCells() {}

    static Figures<String> of(StartFigures.Figures figures) {
        StartCells cells = new StartCells();
        figures.population().rows().forEach(row -> cells.place(row.kind(), row));
        cells.place(IN_TRANSIT, figures.population().inTransit());
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
                .cell("relocations", figures.moves().relocations());
        cells.closings(figures.turning(), figures.churn().relocationsByClosure());
        return cells.table.figures();
    }

    static String alone(String place) {
        return place + ".unaccompanied";
    }

    /** The relocations that the closings of one location caused. */
    static String closings(Churn churn) {
        return "closings." + churn.locationId();
    }

    private void place(String name, Row row) {
        places.add(name);
        table.cell(name, row.children()).cell(alone(name), row.unaccompanied()).share(alone(name), name);
    }

    private void closings(List<Turning> shown, long all) {
        List<String> parts = new ArrayList<>();
        long others = all;
        for (Turning turning : shown) {
            long caused = turning.openings().relocationsByClosure();
            parts.add(closings(turning.openings()));
            table.cell(closings(turning.openings()), caused);
            others -= caused;
        }
        parts.add("closings.others");
        table.cell("closings.others", others).cell("closings", all).sum("closings", parts);
    }
}
