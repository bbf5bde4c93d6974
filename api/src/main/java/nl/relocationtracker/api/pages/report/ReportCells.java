package nl.relocationtracker.api.pages.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.relocationtracker.api.pages.figure.Table;
import nl.relocationtracker.core.disclosure.Figures;
import nl.relocationtracker.core.measure.HowLong;
import nl.relocationtracker.core.measure.Inflow;
import nl.relocationtracker.core.measure.Outflow;
import nl.relocationtracker.projections.measure.Moves;
import nl.relocationtracker.projections.measure.Moves.Several;
import nl.relocationtracker.projections.measure.Moves.Which;
import nl.relocationtracker.projections.measure.QuarterFigures;

/** What the report tells of children, and how it hangs together. */
final class ReportCells {

    /** What the report tells of moves, in order. */
    static final List<String> MOVES = List.of(
            "moves",
            "asked",
            "not-asked",
            "procedural",
            "improving",
            "rest",
            "caused",
            "attributed",
            "emergency-to-emergency",
            "movers");

    private ReportCells() {}

    /** @throws IllegalArgumentException when they do not add up: then there is no report */
    static Figures<String> of(QuarterFigures figures) {
        Table table = new Table();
        table.cell("opening", figures.stock().opening())
                .cell("inflow", figures.stock().comers(), figures.flowing().comers())
                .cell("outflow", figures.stock().goers(), figures.flowing().goers())
                .cell("closing", figures.stock().closing())
                // Everybody of the quarter: who was there or came is who went or is there.
                .cell(
                        "balance",
                        figures.stock().opening() + figures.stock().comers(),
                        figures.flowing().ever())
                .sum("balance", List.of("opening", "inflow"))
                .sum("balance", List.of("outflow", "closing"))
                .cell("unaccompanied", figures.unaccompanied())
                .share("unaccompanied", "closing");
        flow(table, "inflow", figures.stock().inflow(), figures.flowing().inflow());
        flow(table, "outflow", figures.stock().outflow(), figures.flowing().outflow());
        figures.howLong().forEach((howLong, children) -> table.cell("closing." + howLong, children));
        parts(table, "closing", figures.howLong().keySet());
        moves(table, figures.moves());
        return table.figures();
    }

    private static <E extends Enum<E>> void flow(
            Table table, String whole, Map<E, Long> passages, Map<E, Long> children) {
        passages.forEach((how, number) -> table.cell(whole + "." + how, number, children.get(how)));
        parts(table, whole, passages.keySet());
    }

    private static void parts(Table table, String whole, Collection<?> parts) {
        table.sum(whole, parts.stream().map(part -> whole + "." + part).toList());
    }

    private static void moves(Table table, Moves moves) {
        cell(table, "moves", moves.of(Which.ALL));
        cell(table, "asked", moves.of(Which.ASKED_FOR));
        cell(table, "not-asked", moves.of(Which.NOT_ASKED_FOR));
        cell(table, "procedural", moves.of(Which.PROCEDURAL));
        cell(table, "improving", moves.of(Which.IMPROVING));
        cell(table, "rest", moves.of(Which.REST));
        cell(table, "caused", moves.of(Which.CAUSED));
        cell(table, "attributed", moves.of(Which.ATTRIBUTED));
        cell(table, "rest-neither", moves.of(Which.REST_NEITHER));
        cell(table, "emergency-to-emergency", moves.of(Which.BETWEEN));
        table.sum("moves", List.of("asked", "not-asked"))
                .sum("not-asked", List.of("procedural", "improving", "rest"))
                .sum("rest", List.of("caused", "attributed", "rest-neither"))
                .share("caused", "rest", moves.of(Which.REST_NOT_CAUSED).children())
                .share("attributed", "rest", moves.of(Which.REST_NOT_ATTRIBUTED).children())
                .share(
                        "emergency-to-emergency",
                        "moves",
                        moves.of(Which.NOT_BETWEEN).children())
                .cell("movers", moves.of(Which.ALL).children());
    }

    private static void cell(Table table, String name, Several several) {
        table.cell(name, several.moves(), several.children());
    }

    /** Who came and went, in order: each figure, and beneath it its parts. */
    static List<String> stock() {
        return Stream.of(
                        Stream.of("opening", "inflow"),
                        Stream.of(Inflow.values()).map(each -> "inflow." + each),
                        Stream.of("outflow"),
                        Stream.of(Outflow.values()).map(each -> "outflow." + each),
                        Stream.of("closing", "unaccompanied"))
                .flatMap(each -> each)
                .toList();
    }

    /** Every figure that can be revised, in the order of the report. */
    static List<String> all() {
        return Stream.of(stock().stream(), Stream.of(HowLong.values()).map(each -> "closing." + each), MOVES.stream())
                .flatMap(each -> each)
                .toList();
    }
}
