package nl.relocationtracker.api.pages.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.counting.RelocationCount;
import nl.relocationtracker.projections.counts.CountsOfChild;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.recording.Rehearsal.Foreseen;
import org.springframework.stereotype.Component;

/** Says who would come above the threshold of a live policy by what somebody is about to record. */
@Component
class Crossings {

    private final CountsOfChild counts;
    private final LivePolicies policies;
    private final Grounds grounds;

    Crossings(CountsOfChild counts, LivePolicies policies, Grounds grounds) {
        this.counts = counts;
        this.policies = policies;
        this.grounds = grounds;
    }

    /** A child that would be flagged and is not now. */
    record Crossing(UUID child, String policy, int count, int threshold) {}

    /** Counted by the same code as everything that is recorded. */
    List<Crossing> by(Map<UUID, Foreseen> foreseen) {
        List<Crossing> crossings = new ArrayList<>();
        foreseen.forEach((child, one) -> {
            List<RelocationCount> before = counted(one.before());
            List<RelocationCount> after = counted(one.after());
            for (int i = 0; i < after.size(); i++)
                if (after.get(i).flagged() && !before.get(i).flagged())
                    crossings.add(new Crossing(
                            child,
                            after.get(i).policy().name(),
                            after.get(i).count(),
                            after.get(i).policy().threshold()));
        });
        return crossings;
    }

    private List<RelocationCount> counted(ChildFile file) {
        return counts.of(file, policies.all(), PointInTime.asKnownNow(grounds.today()));
    }
}
