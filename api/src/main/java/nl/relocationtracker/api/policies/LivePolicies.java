package nl.relocationtracker.api.policies;

import java.util.List;
import java.util.function.Supplier;
import nl.relocationtracker.core.counting.CountingPolicy;

/** The policies under which every child is counted as things happen. */
public final class LivePolicies implements Supplier<List<String>> {

    public static final List<CountingPolicy> ALL = List.of(CountingPolicy.EVERY_RELOCATION);

    /** @param name of a live policy; null for the first */
    public static CountingPolicy named(String name) {
        return ALL.stream()
                .filter(policy -> name == null || policy.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Their names. */
    @Override
    public List<String> get() {
        return ALL.stream().map(CountingPolicy::name).toList();
    }
}
