package nl.relocationtracker.projections.recording;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.ChildRules;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.register.Register;
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
        return ofAll(Map.of(child, request)).get(child);
    }

    /**
     * The same of many, with a few readings for all of them; each request as if it were the only one.
     *
     * @param requests the commands about each child, in order
     */
    public Map<ChildId, Foreseen> ofAll(Map<ChildId, ? extends List<? extends ChildCommand>> requests) {
        Map<ChildId, ChildFile> before = files.filesOf(requests.keySet());
        Set<LocationId> locations = new HashSet<>();
        requests.forEach((child, request) -> locations.addAll(ChildRules.locationsOf(before.get(child), request)));
        Register read = new HeldRegister(register.hold(locations));
        Vault keys = vault.of(requests.keySet());
        Map<ChildId, Foreseen> foreseen = new HashMap<>();
        requests.forEach((child, request) -> foreseen.put(child, foreseen(before.get(child), request, read, keys)));
        return foreseen;
    }

    private Foreseen foreseen(ChildFile before, List<? extends ChildCommand> request, Register read, Vault keys) {
        try {
            Decision<ChildEvent> decision = ChildRules.decide(before, request, grounds.live(), read, keys);
            ChildFile after = before;
            for (ChildEvent event : decision.events()) after = after.after(event);
            return new Foreseen(before, after, decision.findings(), List.of());
        } catch (Refusal refusal) {
            return new Foreseen(before, before, List.of(), refusal.objections());
        }
    }
}
