package nl.relocationtracker.core.child;

import static java.util.Objects.requireNonNull;

/**
 * Why a child moves, as somebody says it.
 *
 * @param decidedBy null takes who usually decides, marked as inferred
 * @param note a remark in clear, sealed before it is recorded; or null
 * @param sourceCode imports only: the destination that the file gave as a reason
 * @param sourceText imports only: what the file gave as a reason and is no code of ours
 */
public record Motive(Reason reason, DecidedBy decidedBy, String note, Destination sourceCode, String sourceText) {

    public Motive {
        requireNonNull(reason, "reason");
    }

    public static Motive of(Reason reason) {
        return new Motive(reason, null, null, null, null);
    }

    /** Says nothing of what was written about the child. */
    @Override
    public String toString() {
        return "Motive[" + reason + "]";
    }
}
