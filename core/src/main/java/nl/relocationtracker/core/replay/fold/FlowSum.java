package nl.relocationtracker.core.replay.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.measure.Inflow;
import nl.relocationtracker.core.measure.Outflow;
import nl.relocationtracker.core.measure.Passages;
import nl.relocationtracker.core.measure.StockAndFlow;
import nl.relocationtracker.core.replay.Measure;

/** Who came into emergency reception in the month up to the day, and who left it: opening + inflow - outflow = closing. */
final class FlowSum implements Summing {

    private final Set<LocationKind> emergency;
    private final boolean withPopulation;

    /** @param withPopulation whether the population by kind is told beside it */
    FlowSum(Set<LocationKind> emergency, boolean withPopulation) {
        this.emergency = emergency;
        this.withPopulation = withPopulation;
    }

    static Cell cell(LocalDate day, String part) {
        return Cell.of(Measure.EMERGENCY_FLOW, day, part);
    }

    @Override
    public void add(OnDay child, Sheet sheet) {
        LocalDate day = child.day();
        StockAndFlow flow = StockAndFlow.of(
                new Passages(emergency, child.child().eighteenth(), day)
                        .of(child.child().residencesBy(day)),
                day.minusMonths(1).plusDays(1),
                day);
        if (flow.opening() > 0) sheet.one(cell(day, "OPENING"));
        if (flow.closing() > 0) sheet.one(cell(day, "CLOSING"));
        sheet.several(cell(day, "INFLOW"), flow.comers());
        sheet.several(cell(day, "OUTFLOW"), flow.goers());
        sheet.several(cell(day, "EVER_THERE"), flow.opening() + flow.comers());
        flow.inflow().forEach((how, number) -> sheet.several(cell(day, "IN." + how), number));
        flow.outflow().forEach((how, number) -> sheet.several(cell(day, "OUT." + how), number));
    }

    @Override
    public void tell(LocalDate day, Told told) {
        Cell opening = told.tell(cell(day, "OPENING"));
        List<Cell> in = new ArrayList<>();
        for (Inflow how : Inflow.values()) in.add(told.tell(cell(day, "IN." + how)));
        Cell inflow = told.tell(cell(day, "INFLOW"));
        List<Cell> out = new ArrayList<>();
        for (Outflow how : Outflow.values()) out.add(told.tell(cell(day, "OUT." + how)));
        Cell outflow = told.tell(cell(day, "OUTFLOW"));
        Cell closing = told.tell(cell(day, "CLOSING"));
        told.isAlso(opening, cell(day.minusMonths(1), "CLOSING"));
        told.addsUp(inflow, in);
        told.addsUp(outflow, out);
        told.addsUp(cell(day, "EVER_THERE"), List.of(opening, inflow));
        told.addsUp(cell(day, "EVER_THERE"), List.of(outflow, closing));
        if (withPopulation)
            told.addsUp(
                    closing,
                    emergency.stream()
                            .sorted()
                            .map(kind -> PopulationSum.at(day, kind))
                            .toList());
    }
}
