package nl.relocationtracker.api.importing.run;

import java.util.List;
import java.util.function.Function;
import nl.relocationtracker.api.importing.history.ChildPlan;
import nl.relocationtracker.api.importing.history.Plan;
import nl.relocationtracker.api.importing.history.ToldChild;
import nl.relocationtracker.api.importing.history.WhoTold;
import nl.relocationtracker.api.importing.staging.StagedChild;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;

/** One child on its way into the record. */
final class Attempt implements Function<ChildFile, List<ChildCommand>> {

    private final StagedChild child;
    private final ToldChild told;
    private final ChildId id;
    private final WhoTold who;
    private Plan<ChildCommand> plan;

    Attempt(StagedChild child, ToldChild told, ChildId id, WhoTold who) {
        this.child = child;
        this.told = told;
        this.id = id;
        this.who = who;
    }

    StagedChild child() {
        return child;
    }

    ToldChild told() {
        return told;
    }

    ChildId id() {
        return id;
    }

    /** What was to be recorded when it was last tried. */
    Plan<ChildCommand> plan() {
        return plan;
    }

    @Override
    public List<ChildCommand> apply(ChildFile known) {
        plan = ChildPlan.of(told, known, who);
        return plan.commands();
    }
}
