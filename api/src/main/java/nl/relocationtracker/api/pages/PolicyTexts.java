package nl.relocationtracker.api.pages;

import java.util.Locale;
import java.util.Map;
import nl.relocationtracker.api.rest.problem.Sentences;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.NotCounted;

/** Says what a policy counts and why something does not, in the words of the API. */
record PolicyTexts(Locale language) {

    public String of(CountingPolicy policy) {
        return Sentences.POLICIES.sentence(
                policy.name(),
                policy.threshold() == null ? Map.of() : Map.of("threshold", policy.threshold()),
                language);
    }

    public String of(NotCounted.Rule rule) {
        return Sentences.POLICIES.sentence(rule.name(), Map.of(), language);
    }
}
