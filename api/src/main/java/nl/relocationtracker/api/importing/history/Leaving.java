package nl.relocationtracker.api.importing.history;

import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.refusal.FindingCode;

/** How a told stay ends: what its row's reason means, given whether another stay follows and after which gap. */
sealed interface Leaving {

    List<Remark> remarks();

    /** The child lives there still. */
    record StillThere(List<Remark> remarks) implements Leaving {}

    /** To the next stay, in one step or with days on the way, or on the way to an unknown place when none follows. */
    record Moves(Motive motive, List<Remark> remarks) implements Leaving {}

    /** Out of reception. */
    record Departs(Destination destination, List<Remark> remarks) implements Leaving {}

    /** @param next null when no stay follows */
    static Leaving of(ToldStay stay, ToldStay next) {
        List<Remark> remarks = new ArrayList<>(stay.remarks());
        ReasonCell cell = ReasonCell.of(stay.last().reason());
        if (stay.leftOn() == null) {
            if (stay.last().reason() != null)
                remarks.add(Remark.at(stay.last(), "reason", FindingCode.REASON_WITHOUT_LEAVING));
            return new StillThere(remarks);
        }
        boolean gap = next != null && stay.leftOn().isBefore(next.arrivedOn());
        if (cell.destination() != null && (gap || next == null)) return new Departs(cell.destination(), remarks);
        if (cell.reason() == Reason.OTHER) remarks.add(Remark.at(stay.last(), "reason", FindingCode.NOTE_MISSING));
        if (cell.reason() != null) return new Moves(Motive.of(cell.reason()), remarks);
        if (cell.destination() != null) {
            remarks.add(Remark.at(stay.last(), "reason", FindingCode.DESTINATION_AS_REASON));
            return new Moves(new Motive(Reason.UNKNOWN, null, null, cell.destination(), null), remarks);
        }
        if (cell.isNoCode()) remarks.add(Remark.at(stay.last(), "reason", FindingCode.REASON_UNKNOWN));
        if (gap) remarks.add(Remark.at(stay.last(), "reason", FindingCode.GAP_WITHOUT_REASON));
        else if (cell.isSilent()) remarks.add(Remark.at(stay.last(), "reason", FindingCode.REASON_MISSING));
        return new Moves(new Motive(Reason.UNKNOWN, null, null, null, cell.text()), remarks);
    }
}
