package nl.relocationtracker.api.importing.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.api.importing.history.Leaving.Departs;
import nl.relocationtracker.api.importing.history.Leaving.Moves;
import nl.relocationtracker.api.importing.history.Leaving.StillThere;
import nl.relocationtracker.api.importing.history.Start.Step;
import nl.relocationtracker.core.child.Move;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.timeline.Stay;

/**
 * Lays the stays that a file tells beside those that are recorded. The file may begin later than the record and end earlier;
 * in between both have to say the same.
 */
final class Comparison {

    private final List<ToldStay> told;
    private final List<Stay> recorded;
    private List<Remark> remarks = new ArrayList<>();
    private List<Restated> restated = new ArrayList<>();

    /** A day of leaving that was inferred, and that the file states. */
    record Restated(Stay recorded, ToldStay told) {}

    Comparison(List<ToldStay> told, List<Stay> recorded) {
        this.told = told;
        this.recorded = recorded;
    }

    /** Stays that are recorded otherwise than they are told, and stay so. */
    List<Remark> remarks() {
        return remarks;
    }

    /** Stays of which the file states the day of leaving, where another was inferred. */
    List<Restated> restated() {
        return restated;
    }

    /** @throws Refusal when the file contradicts what is recorded */
    Start start() {
        if (recorded.isEmpty()) return new Start(Step.PLACE, 0);
        Refusal refusal = null;
        for (int first = 0; first < recorded.size(); first++) {
            if (!holdsBeginning(recorded.get(first))) continue;
            try {
                remarks = new ArrayList<>();
                restated = new ArrayList<>();
                return startFrom(first);
            } catch (Refusal differs) {
                if (refusal == null) refusal = differs;
            }
        }
        if (refusal != null) throw refusal;
        return startAfter(recorded.get(recorded.size() - 1));
    }

    /** Whether the first told stay is this one, or the later part of it. */
    private boolean holdsBeginning(Stay stay) {
        ToldStay first = told.get(0);
        if (!stay.location().equals(first.location())) return false;
        if (stay.arrivedOn().equals(first.arrivedOn())) return true;
        return stay.arrivedOn().isBefore(first.arrivedOn())
                && (stay.leftOn() == null || first.arrivedOn().isBefore(stay.leftOn()));
    }

    private Start startFrom(int first) {
        for (int i = 0; ; i++) {
            ToldStay stay = told.get(i);
            Stay known = recorded.get(first + i);
            requireSameBeginning(stay, known, i == 0);
            boolean last = i == told.size() - 1;
            Leaving leaving = Leaving.of(stay, last ? null : told.get(i + 1));
            if (leaving instanceof StillThere) return new Start(Step.NOTHING, i);
            if (known.isRunning()) return new Start(Step.LEAVE, i);
            if (!known.leftOn().equals(stay.leftOn())) compareLeaving(stay, known);
            if (leaving instanceof Departs departs) {
                if (known.isInTransitAfter()) return new Start(Step.LEAVE, i);
                if (known.departure() == null || !known.departure().on().equals(stay.leftOn()))
                    throw differentLeaving(stay, known);
                if (known.departure().destination() != departs.destination()) recordedOtherwise(stay, "reason");
            } else if (leaving instanceof Moves moves) {
                boolean sentAndDeparted = known.departure() != null && known.transit() != null;
                if (known.departure() != null && !(last && sentAndDeparted)) throw differentLeaving(stay, known);
                if (!saysTheSame(moves, moveAfter(first + i))) recordedOtherwise(stay, "reason");
                if (!last && known.isInTransitAfter()) return new Start(Step.RECEIVE, i + 1);
            }
            if (last) return new Start(Step.NOTHING, i);
            if (first + i == recorded.size() - 1) return new Start(Step.PLACE, i + 1);
        }
    }

    private void requireSameBeginning(ToldStay stay, Stay known, boolean first) {
        if (!stay.location().equals(known.location()))
            throw Differs.at(stay.first().line(), "location", known.location());
        if (stay.arrivedOn().equals(known.arrivedOn())) return;
        if (!first) throw Differs.at(stay.first().line(), "arrived", known.arrivedOn());
        remarks.add(Remark.at(stay.first(), "arrived", FindingCode.RECORDED_OTHERWISE));
    }

    /** A day that is stated counts for more than one that was inferred, whichever of them was told first. */
    private void compareLeaving(ToldStay stay, Stay known) {
        boolean inferred = stay.inferredEnd() != null;
        if (!inferred
                && known.inferredEnd() != null
                && known.departure() == null
                && stay.leftOn().isBefore(known.leftOn())) {
            restated.add(new Restated(known, stay));
            remarks.add(new Remark(
                    stay.last().line(), "left", Finding.of(FindingCode.INFERRED_DAY_REPLACED, "day", known.leftOn())));
        } else if (inferred && known.inferredEnd() == null) {
            if (stay.inferredEnd().stated() != null) recordedOtherwise(stay, "left");
        } else throw Differs.at(stay.last().line(), "left", known.leftOn());
    }

    private void recordedOtherwise(ToldStay stay, String column) {
        remarks.add(Remark.at(stay.last(), column, FindingCode.RECORDED_OTHERWISE));
    }

    private static Refusal differentLeaving(ToldStay stay, Stay known) {
        return Differs.at(
                stay.last().line(),
                "reason",
                known.departure() == null ? "RELOCATION" : known.departure().destination());
    }

    private Move moveAfter(int stay) {
        Stay known = recorded.get(stay);
        return known.transit() != null
                ? known.transit().move()
                : recorded.get(stay + 1).move();
    }

    private static boolean saysTheSame(Moves moves, Move move) {
        return move == null
                || (move.reason() == moves.motive().reason()
                        && move.sourceCode() == moves.motive().sourceCode());
    }

    /** The file goes on behind what is recorded. */
    private Start startAfter(Stay last) {
        ToldStay first = told.get(0);
        if (last.isRunning() && first.arrivedOn().isAfter(last.arrivedOn())) return new Start(Step.OVERTAKE, 0);
        if (last.isInTransitAfter() && !first.arrivedOn().isBefore(last.leftOn())) return new Start(Step.RECEIVE, 0);
        boolean behind = Optional.ofNullable(last.departure())
                .filter(departure -> !first.arrivedOn().isBefore(departure.on()))
                .isPresent();
        if (behind) return new Start(Step.PLACE, 0);
        throw Differs.at(first.first().line(), "arrived", last.arrivedOn());
    }
}
