package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;

import nl.relocationtracker.core.child.ChildCommand.AcceptFinding;
import nl.relocationtracker.core.child.ChildEvent.FindingAccepted;

/** What may be let be. */
record AcceptanceRules(Hearing hearing) {

    ChildFile accepted(ChildFile before, AcceptFinding accept) {
        if (before.acceptedIn(accept.findingId()).isPresent())
            hearing.judgement().object(NOTHING_CHANGES);
        return hearing.happened(
                before,
                new FindingAccepted(before.id(), accept.findingId(), accept.code(), hearing.why(before, accept.why())));
    }
}
