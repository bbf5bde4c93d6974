package nl.relocationtracker.api.pages.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.relocationtracker.api.pages.figure.Table;
import nl.relocationtracker.core.child.ReasonGroup;
import nl.relocationtracker.core.disclosure.Figures;
import nl.relocationtracker.core.measure.HowLong;
import nl.relocationtracker.core.measure.Inflow;
import nl.relocationtracker.core.measure.Outflow;
import nl.relocationtracker.projections.measure.Moves;
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
                .cell("inflow", figures.stock().comers())
                .cell("outflow", figures.stock().goers())
                .cell("closing", figures.stock().closing())
                // Everybody of the quarter: who was there or came is who went or is there.
                .cell("balance", figures.stock().opening() + figures.stock().comers())
                .sum("balance", List.of("opening", "inflow"))
                .sum("balance", List.of("outflow", "closing"))
                .cell("unaccompanied", figures.unaccompanied())
                .share("unaccompanied", "closing");
        parts(table, "inflow", figures.stock().inflow());
        parts(table, "outflow", figures.stock().outflow());
        parts(table, "closing", figures.howLong());
        moves(table, figures.moves());
        return table.figures();
    }

    private static <E extends Enum<E>> void parts(Table table, String whole, Map<E, Long> parts) {
        parts.forEach((part, figure) -> table.cell(whole + "." + part, figure));
        table.sum(whole, parts.keySet().stream().map(part -> whole + "." + part).toList());
    }

    private static void moves(Table table, Moves moves) {
        long asked = moves.byReason().get(ReasonGroup.ASKED_FOR);
        long procedural = moves.byReason().get(ReasonGroup.PROCEDURAL);
        long improving = moves.byReason().get(ReasonGroup.IMPROVING);
        long rest = moves.all() - asked - procedural - improving;
        table.cell("moves", moves.all())
                .cell("asked", asked)
                .cell("not-asked", moves.all() - asked)
                .sum("moves", List.of("asked", "not-asked"))
                .cell("procedural", procedural)
                .cell("improving", improving)
                .cell("rest", rest)
                .sum("not-asked", List.of("procedural", "improving", "rest"))
                .cell("caused", moves.causedByClosure())
                .share("caused", "rest")
                .cell("attributed", moves.attributedToClosure())
                .share("attributed", "rest")
                .cell("emergency-to-emergency", moves.emergencyToEmergency())
                .share("emergency-to-emergency", "moves")
                .cell("movers", moves.children());
    }

    /** Every figure that can be revised, in the order of the report. */
    static List<String> all() {
        return Stream.of(
                        Stream.of("opening", "inflow"),
                        Stream.of(Inflow.values()).map(each -> "inflow." + each),
                        Stream.of("outflow"),
                        Stream.of(Outflow.values()).map(each -> "outflow." + each),
                        Stream.of("closing", "unaccompanied"),
                        Stream.of(HowLong.values()).map(each -> "closing." + each),
                        MOVES.stream())
                .flatMap(each -> each)
                .toList();
    }
}
