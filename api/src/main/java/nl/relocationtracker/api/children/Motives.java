package nl.relocationtracker.api.children;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.Reason;

/** Why a child moves, where that may be left out: who decided and a remark are said of a reason, or not at all. */
final class Motives {

    private Motives() {}

    /** @return null when there is no reason */
    static Motive of(Reason reason, DecidedBy decidedBy, String note) {
        return reason == null ? null : new Motive(reason, decidedBy, note, null, null);
    }

    /** The properties that would be lost. */
    static Map<String, InputCode> withoutReason(
            Reason reason, String decider, DecidedBy decidedBy, String remark, String note) {
        Map<String, InputCode> lost = new LinkedHashMap<>();
        if (reason != null) return lost;
        if (decidedBy != null) lost.put(decider, InputCode.ONLY_WITH_REASON);
        if (note != null) lost.put(remark, InputCode.ONLY_WITH_REASON);
        return lost;
    }
}
