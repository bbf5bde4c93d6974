package nl.relocationtracker.core.replay.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.core.replay.fold.OnDay.Where;

/** Who is selected, and whether they are in reception, missing or out of it. */
final class Present implements Summing {

    static Cell selected(LocalDate day) {
        return Cell.of(Measure.CHILDREN, day, "SELECTED");
    }

    static Cell present(LocalDate day) {
        return Cell.of(Measure.CHILDREN, day, "PRESENT");
    }

    static Cell missing(LocalDate day) {
        return Cell.of(Measure.CHILDREN, day, "MISSING");
    }

    private static Cell gone(LocalDate day) {
        return Cell.of(Measure.CHILDREN, day, "GONE");
    }

    @Override
    public void add(OnDay child, Sheet sheet) {
        sheet.one(selected(child.day()));
        if (child.isPresent()) sheet.one(present(child.day()));
        else sheet.one(child.where() == Where.MISSING ? missing(child.day()) : gone(child.day()));
    }

    @Override
    public void tell(LocalDate day, Told told) {
        List<Cell> parts = new ArrayList<>();
        told.tell(selected(day));
        parts.add(told.tell(present(day)));
        parts.add(told.tell(missing(day)));
        parts.add(told.tell(gone(day)));
        told.addsUp(selected(day), parts);
    }
}
