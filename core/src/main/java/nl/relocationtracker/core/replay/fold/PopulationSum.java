package nl.relocationtracker.core.replay.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.core.location.Grouping;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.core.replay.fold.OnDay.Where;

/** Children present by kind of location, those on their way and those elsewhere in rows of their own; and the view of a grouping. */
final class PopulationSum implements Summing {

    private static final String UNACCOMPANIED = ".UNACCOMPANIED";

    /** In reception, and at no location: a row of its own each. */
    static final List<Where> AT_NONE = List.of(Where.IN_TRANSIT, Where.ELSEWHERE);

    private final Grouping grouping;

    PopulationSum(Grouping grouping) {
        this.grouping = grouping;
    }

    static Cell at(LocalDate day, LocationKind kind) {
        return Cell.of(Measure.POPULATION, day, kind.name());
    }

    /** @param where a kind of location, IN_TRANSIT, ELSEWHERE, or TOTAL */
    static Cell unaccompanied(LocalDate day, String where) {
        return Cell.of(Measure.POPULATION, day, where + UNACCOMPANIED);
    }

    @Override
    public void add(OnDay child, Sheet sheet) {
        if (!child.isPresent()) return;
        Cell row = Cell.of(Measure.POPULATION, child.day(), child.row());
        sheet.one(row);
        if (child.unaccompanied()) {
            sheet.one(row.beside(row.part() + UNACCOMPANIED));
            sheet.one(row.beside("TOTAL" + UNACCOMPANIED));
        }
        if (child.kind() != null && isInView(child.kind())) sheet.one(row.beside(view()));
    }

    private boolean isInView(LocationKind kind) {
        String group = grouping.groups().get(kind);
        return group != null && grouping.shown().contains(group);
    }

    private String view() {
        return grouping.name() + "/" + grouping.version();
    }

    @Override
    public void tell(LocalDate day, Told told) {
        List<Cell> rows = new ArrayList<>();
        List<Cell> alone = new ArrayList<>();
        List<Cell> inView = new ArrayList<>();
        Cell total = Cell.of(Measure.POPULATION, day, "TOTAL");
        for (LocationKind kind : LocationKind.values()) {
            Cell row = at(day, kind);
            rows.add(told.tell(row));
            alone.add(told.tell(row.beside(kind + UNACCOMPANIED)));
            if (isInView(kind)) inView.add(row);
        }
        for (Where nowhere : AT_NONE) {
            rows.add(told.tell(total.beside(nowhere.name())));
            alone.add(told.tell(total.beside(nowhere + UNACCOMPANIED)));
        }
        for (int i = 0; i < rows.size(); i++) told.isPartOf(alone.get(i), rows.get(i));
        told.tell(total, Present.present(day));
        told.tell(total.beside("TOTAL" + UNACCOMPANIED));
        told.isPartOf(total.beside("TOTAL" + UNACCOMPANIED), Present.present(day));
        told.addsUp(Present.present(day), rows);
        told.addsUp(total.beside("TOTAL" + UNACCOMPANIED), alone);
        told.tell(total.beside(view()));
        told.addsUp(total.beside(view()), inView);
        told.tell(total.beside("MISSING"), Present.missing(day));
    }
}
