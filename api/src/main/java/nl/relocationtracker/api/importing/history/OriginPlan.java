package nl.relocationtracker.api.importing.history;

import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.api.importing.file.StayRow;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.timeline.Stay;

/**
 * How a child came into reception, as a file tells it. A child is born once, where its record begins: on any other row that
 * is not taken over. What is recorded otherwise stays, because only a person can say why it was wrong.
 *
 * @param origin of the first stay
 * @param remarks what is not taken over
 */
record OriginPlan(Origin origin, List<Remark> remarks) {

    static OriginPlan of(ToldChild child, ChildFile known) {
        List<Remark> remarks = new ArrayList<>();
        ToldStay first = child.stays().get(0);
        Origin origin = Origin.ARRIVED;
        for (ToldStay stay : child.stays()) {
            StayRow said = stay.origin().orElse(null);
            for (StayRow row : stay.rows())
                if (!row.equals(said)
                        && row.origin() == Origin.BORN_IN_RECEPTION
                        && !row.arrived().equals(stay.arrivedOn()))
                    remarks.add(Remark.at(row, "origin", FindingCode.BORN_BEFORE));
            if (said == null) continue;
            Stay recorded = recorded(stay, known);
            if (recorded != null) {
                if (recorded.isBornInto() != (said.origin() == Origin.BORN_IN_RECEPTION))
                    remarks.add(Remark.at(said, "origin", FindingCode.RECORDED_OTHERWISE));
            } else if (stay.equals(first) && known.timeline().stays().isEmpty()) origin = said.origin();
            else if (said.origin() == Origin.BORN_IN_RECEPTION)
                remarks.add(Remark.at(said, "origin", FindingCode.BORN_BEFORE));
        }
        return new OriginPlan(origin, List.copyOf(remarks));
    }

    private static Stay recorded(ToldStay told, ChildFile known) {
        return known.timeline().stays().stream()
                .filter(stay -> stay.location().equals(told.location())
                        && stay.arrivedOn().equals(told.arrivedOn()))
                .findFirst()
                .orElse(null);
    }
}
