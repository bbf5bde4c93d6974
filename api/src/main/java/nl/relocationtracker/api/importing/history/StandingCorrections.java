package nl.relocationtracker.api.importing.history;

import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.api.importing.history.Leaving.Departs;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.TakenBack;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.timeline.Stay;

/**
 * What a file tells of a child, but for what somebody took back here, which stays taken back: a system that has not heard of
 * it tells it again and again.
 *
 * @param stays may be none
 */
record StandingCorrections(List<ToldStay> stays, List<Remark> remarks) {

    static StandingCorrections of(ToldChild child, ChildFile known) {
        TakenBack takenBack = known.takenBack();
        List<Remark> remarks = new ArrayList<>();
        List<ToldStay> stays = new ArrayList<>();
        for (ToldStay told : child.stays()) {
            ToldStay before = stays.isEmpty() ? null : stays.get(stays.size() - 1);
            boolean gone = isAmong(takenBack.stays(), told)
                    && !isAmong(known.timeline().stays(), told);
            if (gone) remarks.add(Remark.at(told.first(), "arrived", FindingCode.TAKEN_BACK_HERE));
            if (before != null && !departs(before, told) && (gone || goesOn(before, told)))
                stays.set(stays.size() - 1, before.goingOnAs(told));
            else if (!gone) stays.add(told);
        }
        for (int i = 0; i < stays.size(); i++) {
            ToldStay told = stays.get(i);
            ToldStay next = i + 1 < stays.size() ? stays.get(i + 1) : null;
            if (!wasLeavingTakenBack(told, known) || (next != null && !departs(told, next))) continue;
            remarks.add(Remark.at(told.last(), "left", FindingCode.TAKEN_BACK_HERE));
            stays.set(i, next == null ? told.stillThere() : told.overtakenOn(next.arrivedOn()));
        }
        return new StandingCorrections(stays, remarks);
    }

    private static boolean isAmong(List<Stay> stays, ToldStay told) {
        return stays.stream()
                .anyMatch(stay -> stay.location().equals(told.location())
                        && stay.arrivedOn().equals(told.arrivedOn()));
    }

    private static boolean goesOn(ToldStay before, ToldStay told) {
        return before.location().equals(told.location()) && before.reaches(told.arrivedOn());
    }

    private static boolean departs(ToldStay told, ToldStay next) {
        return Leaving.of(told, next) instanceof Departs;
    }

    /** The child is recorded as being there still, because somebody took its leaving back. */
    private static boolean wasLeavingTakenBack(ToldStay told, ChildFile known) {
        boolean takenBack = known.takenBack().leavings().stream()
                .anyMatch(stay -> stay.location().equals(told.location())
                        && stay.arrivedOn().equals(told.arrivedOn())
                        && stay.leftOn().equals(told.leftOn()));
        return takenBack
                && known.timeline()
                        .running()
                        .filter(stay -> isAmong(List.of(stay), told))
                        .isPresent();
    }
}
