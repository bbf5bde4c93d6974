package nl.relocationtracker.api.pages.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.RelocationCount;
import nl.relocationtracker.projections.counts.CountsOfChild;
import nl.relocationtracker.projections.counts.LivePolicies;
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
        List<UUID> children = List.copyOf(foreseen.keySet());
        List<CountingPolicy> live = policies.all();
        List<List<RelocationCount>> before =
                counted(children, child -> foreseen.get(child).before(), live);
        List<List<RelocationCount>> after =
                counted(children, child -> foreseen.get(child).after(), live);
        List<Crossing> crossings = new ArrayList<>();
        for (int child = 0; child < children.size(); child++)
            for (int i = 0; i < live.size(); i++) {
                RelocationCount then = after.get(child).get(i);
                if (then.flagged() && !before.get(child).get(i).flagged())
                    crossings.add(new Crossing(
                            children.get(child),
                            then.policy().name(),
                            then.count(),
                            then.policy().threshold()));
            }
        return crossings;
    }

    private List<List<RelocationCount>> counted(
            List<UUID> children, Function<UUID, ChildFile> file, List<CountingPolicy> live) {
        return counts.ofAll(children.stream().map(file).toList(), live, grounds.today());
    }
}
