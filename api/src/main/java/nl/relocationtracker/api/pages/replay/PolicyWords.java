package nl.relocationtracker.api.pages.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.rest.problem.Sentences;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.counts.LivePolicies;
import org.springframework.stereotype.Component;

/** Says what a counting policy counts: one that is built in as everywhere, one that is written out from what it is made of. */
@Component
class PolicyWords {

    private final LivePolicies live;

    PolicyWords(LivePolicies live) {
        this.live = live;
    }

    /** What it is called: that of a built-in one in words, that of another as its writer called it. */
    String name(CountingPolicy policy, Language language) {
        return name(policy.name(), language);
    }

    String name(String policy, Language language) {
        return language.has("policy." + policy) ? language.say("policy." + policy) : policy;
    }

    String sentence(CountingPolicy policy, Language language) {
        if (live.builtIn().contains(policy))
            return Sentences.POLICIES.sentence(
                    policy.name(),
                    policy.threshold() == null ? Map.of() : Map.of("threshold", policy.threshold()),
                    language.locale());
        List<String> parts = new ArrayList<>(List.of(language.say("policy-words." + policy.counts())));
        some(parts, "reasons", policy.reasons(), Reason.values(), "reason.", language);
        some(parts, "deciders", policy.deciders(), DecidedBy.values(), "decidedby.", language);
        if (policy.kinds() != null)
            parts.add(language.say("policy-words.kinds", listed(policy.kinds(), "kind.", language)));
        if (!policy.firstSteps()) parts.add(language.say("policy-words.without-first-steps"));
        if (policy.otherMunicipality()) parts.add(language.say("policy-words.other-municipality"));
        if (policy.ages() != null)
            parts.add(language.say(
                    "policy-words.ages", policy.ages().from(), policy.ages().to()));
        if (policy.windowDays() != null) parts.add(language.say("policy-words.window", policy.windowDays()));
        if (policy.perSpell()) parts.add(language.say("policy-words.per-spell"));
        if (policy.leastSpellDays() > 0) parts.add(language.say("policy-words.least-spell", policy.leastSpellDays()));
        if (policy.counts() != CountingPolicy.Counts.STAYS)
            parts.add(language.say(policy.withinSite() ? "policy-words.within-site" : "policy-words.between-sites"));
        String flags = policy.threshold() == null
                ? language.say("policy-words.flags-nobody")
                : language.say("policy-words.flags", policy.threshold());
        return String.join("; ", parts) + ". " + flags + " " + language.say("policy-words.grown");
    }

    /** Those left out where they are fewer, otherwise those that count. */
    private static <E extends Enum<E>> void some(
            List<String> parts, String what, Collection<E> counted, E[] all, String prefix, Language language) {
        if (counted.size() == all.length) return;
        List<E> others =
                Arrays.stream(all).filter(each -> !counted.contains(each)).toList();
        boolean fewer = others.size() <= counted.size();
        parts.add(language.say(
                "policy-words." + what + (fewer ? "-not" : ""), listed(fewer ? others : counted, prefix, language)));
    }

    static String listed(Collection<? extends Enum<?>> some, String prefix, Language language) {
        return some.stream().map(each -> language.say(prefix + each.name())).collect(Collectors.joining(", "));
    }

    static String kinds(Collection<LocationKind> kinds, Language language) {
        return listed(kinds, "kind.", language);
    }
}
