package nl.relocationtracker.api.importing.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.relocationtracker.api.importing.file.StayRow;
import nl.relocationtracker.api.importing.history.Comparison.Restated;
import nl.relocationtracker.api.importing.history.Leaving.Departs;
import nl.relocationtracker.api.importing.history.Leaving.Moves;
import nl.relocationtracker.api.importing.history.Leaving.StillThere;
import nl.relocationtracker.api.importing.history.Start.Step;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectStay;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.MoveCommand.ReceiveChild;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.MoveCommand.SendChild;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.timeline.InferredEnd;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.StayId;

/** Turns what a file tells of a child into what is to be recorded, given what is. */
public final class ChildPlan {

    /** Why an import corrects a day: kept with the correction, and read by who reads why people corrected theirs. */
    private static final String STATED_LATER = "Een later bestand noemt deze dag.";

    private final ToldChild child;
    private final ChildFile known;
    private final WhoTold who;
    private final OriginPlan origin;
    private final List<ChildCommand> commands = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    private ChildPlan(ToldChild child, ChildFile known, WhoTold who) {
        this.child = child;
        this.known = known;
        this.who = who;
        this.origin = OriginPlan.of(child, known);
    }

    /** @throws nl.relocationtracker.core.refusal.Refusal when the file contradicts what is recorded */
    public static Plan<ChildCommand> of(ToldChild child, ChildFile known, WhoTold who) {
        // What the file tells of a child that was erased is told by a file that knows nothing of that.
        if (known.isErased()) throw new Refusal(Objection.of(RefusalCode.CHILD_ERASED));
        StandingCorrections standing = StandingCorrections.of(child, known);
        if (standing.stays().isEmpty()) return new Plan<>(List.of(), standing.remarks(), 0, child.rows());
        ChildPlan plan = new ChildPlan(child.with(standing.stays()), known, who);
        plan.remarks.addAll(standing.remarks());
        return plan.plan(child.rows());
    }

    private Plan<ChildCommand> plan(int rows) {
        Comparison comparison = new Comparison(child.stays(), known.timeline().stays());
        Start start = comparison.start();
        remarks.addAll(comparison.remarks());
        remarks.addAll(origin.remarks());
        BirthPlan birth = BirthPlan.of(child, known, who);
        remarks.addAll(birth.remarks());
        move(start);
        commands.addAll(
                0, comparison.restated().stream().map(this::leavingAsStated).toList());
        CompanyPlan company = CompanyPlan.of(child, known, who, commands, start.recordedStays());
        remarks.addAll(company.remarks());
        if (birth.command() != null) commands.add(0, birth.command());
        commands.addAll(company.commands());
        Set<Long> fresh = new HashSet<>(company.lines());
        if (birth.line() != null) fresh.add(birth.line());
        if (start.step() != Step.NOTHING) fresh.addAll(child.linesFrom(start.stay()));
        comparison.restated().forEach(stay -> fresh.add(stay.told().last().line()));
        return new Plan<>(commands, remarks, fresh.size(), rows - fresh.size());
    }

    private CorrectStay leavingAsStated(Restated stay) {
        Stay recorded = stay.recorded();
        return new CorrectStay(
                known.id(),
                null,
                recorded.id(),
                recorded.location(),
                recorded.arrivedOn(),
                stay.told().leftOn(),
                null,
                STATED_LATER);
    }

    private void move(Start start) {
        ToldStay stay = child.stays().get(start.stay());
        if (start.step() == Step.NOTHING) return;
        if (start.step() == Step.PLACE) place(stay);
        if (start.step() == Step.RECEIVE) receive(stay);
        if (start.step() == Step.OVERTAKE) overtake(stay);
        leave(start.stay());
    }

    private void leave(int from) {
        for (int i = from; i < child.stays().size(); i++) {
            ToldStay stay = child.stays().get(i);
            ToldStay next = i + 1 < child.stays().size() ? child.stays().get(i + 1) : null;
            Leaving leaving = Leaving.of(stay, next);
            remarks.addAll(leaving.remarks());
            if (leaving instanceof StillThere) return;
            if (leaving instanceof Departs departs) depart(stay, departs, next);
            else if (leaving instanceof Moves moves) move(stay, moves, next);
        }
    }

    private void depart(ToldStay stay, Departs departs, ToldStay next) {
        commands.add(new DepartChild(
                known.id(), null, stay.leftOn(), departs.destination(), null, null, stay.inferredEnd()));
        if (next != null) place(next);
    }

    private void move(ToldStay stay, Moves moves, ToldStay next) {
        if (next == null) {
            commands.add(new SendChild(known.id(), null, stay.leftOn(), null, moves.motive()));
        } else if (next.location().equals(stay.location())) {
            commands.add(new SendChild(known.id(), null, stay.leftOn(), next.location(), moves.motive()));
            receive(next);
        } else {
            relocate(stay, moves.motive(), next);
        }
    }

    private void place(ToldStay stay) {
        StayRow row = stay.first();
        HouseholdId household = child.household(row);
        commands.add(new PlaceChild(
                known.id(),
                null,
                StayId.create(),
                stay.location(),
                stay.arrivedOn(),
                stay.equals(child.stays().get(0)) ? origin.origin() : Origin.ARRIVED,
                new Accompaniment(CompanyPlan.company(row, household), null),
                household,
                known.details().isEmpty() && commands.isEmpty() ? child.details() : null));
    }

    private void receive(ToldStay stay) {
        commands.add(new ReceiveChild(known.id(), null, StayId.create(), stay.location(), stay.arrivedOn()));
    }

    private void relocate(ToldStay stay, Motive motive, ToldStay next) {
        commands.add(new RelocateChild(
                known.id(),
                null,
                StayId.create(),
                next.location(),
                stay.leftOn(),
                next.arrivedOn(),
                motive,
                stay.inferredEnd()));
    }

    /** The file does not tell how the running stay ended: the later start ends it, and nobody said why. */
    private void overtake(ToldStay stay) {
        remarks.add(Remark.inferred(stay.first(), "arrived", stay.arrivedOn()));
        remarks.add(Remark.at(stay.first(), "arrived", FindingCode.REASON_MISSING));
        commands.add(new RelocateChild(
                known.id(),
                null,
                StayId.create(),
                stay.location(),
                stay.arrivedOn(),
                stay.arrivedOn(),
                Motive.of(Reason.UNKNOWN),
                new InferredEnd(null)));
    }
}
