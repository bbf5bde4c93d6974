package nl.relocationtracker.projections.recording;

import java.util.List;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.ChildRules;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.rules.Decision;
import nl.relocationtracker.projections.person.StoredVault;
import nl.relocationtracker.projections.register.LocationRegister;
import nl.relocationtracker.projections.stays.ChildFiles;

/**
 * Says what requests would do, by the rules that recording goes by, and does nothing. It keeps nobody from recording
 * meanwhile: what it says is for warnings, and recording decides again.
 */
public final class Rehearsal {

    private final ChildFiles files;
    private final LocationRegister register;
    private final StoredVault vault;
    private final Grounds grounds;

    public Rehearsal(ChildFiles files, LocationRegister register, StoredVault vault, Grounds grounds) {
        this.files = files;
        this.register = register.withoutHolding();
        this.vault = vault;
        this.grounds = grounds;
    }

    /**
     * What would become of a child.
     *
     * @param after as before where it would be refused
     * @param objections empty when it would pass
     */
    public record Foreseen(ChildFile before, ChildFile after, List<Finding> findings, List<Objection> objections) {

        public Foreseen {
            findings = List.copyOf(findings);
            objections = List.copyOf(objections);
        }
    }

    /** @param request the commands of one request about this child, in order */
    public Foreseen of(ChildId child, List<? extends ChildCommand> request) {
        ChildFile before = files.fileOf(child, null).orElse(ChildFile.empty(child));
        try {
            Decision<ChildEvent> decision =
                    ChildRules.decide(before, request, grounds.live(), register, vault.of(List.of(child)));
            ChildFile after = before;
            for (ChildEvent event : decision.events()) after = after.after(event);
            return new Foreseen(before, after, decision.findings(), List.of());
        } catch (Refusal refusal) {
            return new Foreseen(before, before, List.of(), refusal.objections());
        }
    }
}
