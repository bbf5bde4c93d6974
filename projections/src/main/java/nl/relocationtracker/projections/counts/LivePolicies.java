package nl.relocationtracker.projections.counts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Policies;

/**
 * The policies under which every child is counted as things happen.
 *
 * @param all the one by which timelines number their moves among them
 */
public record LivePolicies(List<CountingPolicy> all) {

    public static final LivePolicies USUAL = new LivePolicies(List.of(
            Policies.EVERY_RELOCATION, Policies.EIGHT_IN_A_YEAR, Policies.FORCED, Policies.THREE_PLACEMENTS_IN_A_YEAR));

    public LivePolicies {
        all = List.copyOf(all);
        if (!all.contains(Policies.EVERY_RELOCATION))
            throw new IllegalArgumentException("%s has to be among them: it numbers the moves of a child."
                    .formatted(Policies.EVERY_RELOCATION.name()));
    }

    /** @throws IllegalArgumentException when one of them is no policy that is built in, with a sentence that says which are */
    public static LivePolicies named(List<String> names) {
        return new LivePolicies(new LinkedHashSet<>(names)
                .stream()
                        .map(name -> Policies.named(name)
                                .orElseThrow(() -> new IllegalArgumentException("%s is no policy: choose from %s."
                                        .formatted(
                                                name,
                                                String.join(
                                                        ", ",
                                                        Policies.BUILT_IN.stream()
                                                                .map(CountingPolicy::name)
                                                                .toList())))))
                        .toList());
    }

    /** The same, with another number from which on this one flags a child. */
    public LivePolicies flagging(CountingPolicy changed, int number) {
        return new LivePolicies(all.stream()
                .map(policy -> policy.equals(changed) ? policy.flaggingFrom(number) : policy)
                .toList());
    }

    public List<String> names() {
        return all.stream().map(CountingPolicy::name).toList();
    }

    /** @param name null for the first */
    public Optional<CountingPolicy> named(String name) {
        return all.stream()
                .filter(policy -> name == null || policy.name().equals(name))
                .findFirst();
    }

    /** Every policy that is built in, those that are live as they are. */
    public List<CountingPolicy> builtIn() {
        return Policies.BUILT_IN.stream()
                .map(policy -> named(policy.name()).orElse(policy))
                .toList();
    }
}
