package nl.relocationtracker.projections.stays;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.timeline.Stay;

/**
 * Something that was put right.
 *
 * @param kind the name of the event
 * @param account who did it
 * @param by the name of that account; null for an account that is not known here
 * @param why null when nothing was said, or when the child's key is destroyed
 */
public record CorrectionView(
        String kind, Instant recordedAt, UUID account, String by, String why, List<Changed> changed) {

    public CorrectionView {
        changed = List.copyOf(changed);
    }

    /**
     * A stay before and after it.
     *
     * @param before null for a stay that was not known before
     * @param after null for a stay that never was
     */
    public record Changed(Stay before, Stay after) {}
}
