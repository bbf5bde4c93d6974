package nl.relocationtracker.api.importing.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.api.importing.file.StayRow;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.timeline.InferredEnd;

/**
 * A stay as a file tells it: one row, or several that adjoin or overlap at one place.
 *
 * @param leftOn null while the child lives there
 * @param inferredEnd null when the day of leaving stands in the file
 * @param rows the rows that tell it, in order
 * @param repeats how many rows say nothing but what one of these says
 * @param remarks what is wrong with how it is told
 */
record ToldStay(
        LocationId location,
        LocalDate arrivedOn,
        LocalDate leftOn,
        InferredEnd inferredEnd,
        List<StayRow> rows,
        int repeats,
        List<Remark> remarks) {

    ToldStay {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    static ToldStay begun(LocationId location, StayRow row) {
        return new ToldStay(location, row.arrived(), row.left(), null, List.of(row), 0, List.of());
    }

    StayRow first() {
        return rows.get(0);
    }

    /** How the child came into reception with it, where the file says so. */
    Optional<StayRow> origin() {
        return rows.stream()
                .filter(row -> row.origin() != null && row.arrived().equals(arrivedOn))
                .findFirst();
    }

    StayRow last() {
        return rows.get(rows.size() - 1);
    }

    boolean reachesBeyond(LocalDate day) {
        return leftOn == null || leftOn.isAfter(day);
    }

    boolean reaches(LocalDate day) {
        return leftOn == null || !leftOn.isBefore(day);
    }

    ToldStay repeated(int times) {
        return new ToldStay(location, arrivedOn, leftOn, inferredEnd, rows, repeats + times, remarks);
    }

    /** The same stay, told on by another row at the same place. */
    ToldStay toldOnBy(StayRow row) {
        List<Remark> all = new ArrayList<>(remarks);
        if (reachesBeyond(row.arrived())) all.add(Remark.inferred(last(), "left", row.arrived()));
        // It went nowhere for that reason, whether its leaving stands in the file or is filled in.
        if (last().reason() != null) all.add(Remark.at(last(), "reason", FindingCode.REASON_WITHOUT_MOVE));
        return new ToldStay(location, arrivedOn, row.left(), null, with(row), repeats, all);
    }

    /** The same stay, ended by one elsewhere that began before it was over. */
    ToldStay overtakenOn(LocalDate day) {
        List<Remark> all = new ArrayList<>(remarks);
        all.add(Remark.inferred(last(), "left", day));
        return new ToldStay(location, arrivedOn, day, new InferredEnd(leftOn), rows, repeats, all);
    }

    /** The same stay, lasting until another one ended. */
    ToldStay goingOnAs(ToldStay other) {
        List<StayRow> all = new ArrayList<>(rows);
        all.addAll(other.rows);
        return new ToldStay(
                location, arrivedOn, other.leftOn, other.inferredEnd, all, repeats + other.repeats, remarks);
    }

    /** The same stay, not ended yet. */
    ToldStay stillThere() {
        return new ToldStay(location, arrivedOn, null, null, rows, repeats, remarks);
    }

    private List<StayRow> with(StayRow row) {
        List<StayRow> all = new ArrayList<>(rows);
        all.add(row);
        return all;
    }
}
