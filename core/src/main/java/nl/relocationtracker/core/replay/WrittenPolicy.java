package nl.relocationtracker.core.replay;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.CountingPolicy.Ages;
import nl.relocationtracker.core.counting.CountingPolicy.Counts;
import nl.relocationtracker.core.location.LocationKind;

/**
 * A policy as a question names it, or writes it out.
 *
 * @param parameters null for one that is built in
 */
public record WrittenPolicy(String name, Integer version, Parameters parameters) {

    /** What it is made of; what is null is as in every-relocation, or for stays as in three-placements-in-a-year. */
    public record Parameters(
            Counts counts,
            Set<Reason> reasons,
            Set<DecidedBy> deciders,
            Set<LocationKind> kinds,
            Boolean withinSite,
            Boolean firstSteps,
            Boolean otherMunicipality,
            Integer fromAge,
            Integer toAge,
            Integer windowDays,
            Boolean perSpell,
            Integer leastSpellDays,
            Integer threshold) {

        Counts counted() {
            return counts == null ? Counts.RELOCATIONS : counts;
        }

        /** What contradicts what, by the name of the parameter. */
        public Map<String, QuestionFault> faults() {
            Map<String, QuestionFault> faults = new LinkedHashMap<>();
            if (fromAge != null && toAge != null && toAge < fromAge) faults.put("toAge", QuestionFault.RANGE_BACKWARDS);
            if (counted() == Counts.RATE) {
                if (threshold != null) faults.put("threshold", QuestionFault.RATE_FLAGS_NOBODY);
                if (windowDays != null) faults.put("windowDays", QuestionFault.RATE_FLAGS_NOBODY);
            }
            if (counted() != Counts.STAYS) return faults;
            if (windowDays == null) faults.put("windowDays", QuestionFault.STAYS_NEED_A_WINDOW);
            if (threshold != null && threshold < 3) faults.put("threshold", QuestionFault.STAYS_THRESHOLD_TOO_LOW);
            alike(faults, "reasons", reasons == null || reasons.size() == Reason.values().length);
            alike(faults, "deciders", deciders == null || deciders.size() == DecidedBy.values().length);
            alike(faults, "kinds", kinds == null);
            alike(faults, "withinSite", !Boolean.FALSE.equals(withinSite));
            alike(faults, "firstSteps", !Boolean.FALSE.equals(firstSteps));
            alike(faults, "otherMunicipality", !Boolean.TRUE.equals(otherMunicipality));
            alike(faults, "fromAge", fromAge == null);
            alike(faults, "toAge", toAge == null);
            alike(faults, "perSpell", !Boolean.TRUE.equals(perSpell));
            alike(faults, "leastSpellDays", leastSpellDays == null || leastSpellDays == 0);
            return faults;
        }

        private static void alike(Map<String, QuestionFault> faults, String name, boolean holds) {
            if (!holds) faults.put(name, QuestionFault.STAYS_COUNT_ALIKE);
        }

        private CountingPolicy named(String name, int version) {
            return new CountingPolicy(
                    name,
                    version,
                    counted(),
                    reasons == null ? EnumSet.allOf(Reason.class) : reasons,
                    deciders == null ? EnumSet.allOf(DecidedBy.class) : deciders,
                    kinds,
                    Objects.requireNonNullElse(withinSite, counted() == Counts.STAYS),
                    Objects.requireNonNullElse(firstSteps, true),
                    Objects.requireNonNullElse(otherMunicipality, false),
                    fromAge == null && toAge == null
                            ? null
                            : new Ages(Objects.requireNonNullElse(fromAge, 0), Objects.requireNonNullElse(toAge, 17)),
                    windowDays,
                    Objects.requireNonNullElse(perSpell, false),
                    Objects.requireNonNullElse(leastSpellDays, 0),
                    threshold);
        }
    }

    /**
     * What is wrong with its name and version, by which of them.
     *
     * @param builtIn every policy that is
     */
    public Map<String, QuestionFault> faults(Collection<CountingPolicy> builtIn) {
        if (name == null) return Map.of();
        var known =
                builtIn.stream().filter(policy -> policy.name().equals(name)).findFirst();
        if (parameters != null)
            return known.isPresent() && !isWrittenOut(known.get())
                    ? Map.of("name", QuestionFault.POLICY_NAME_TAKEN)
                    : Map.of();
        if (known.isEmpty()) return Map.of("name", QuestionFault.POLICY_UNKNOWN);
        if (version != null && version != known.get().version())
            return Map.of("version", QuestionFault.POLICY_VERSION_UNKNOWN);
        return Map.of();
    }

    /** As an answer writes out what was asked by name; the threshold may be another, because an organisation can set it. */
    private boolean isWrittenOut(CountingPolicy builtIn) {
        if (!parameters.faults().isEmpty()) return true;
        CountingPolicy written = parameters.named(name, version == null ? builtIn.version() : version);
        Integer threshold = written.threshold();
        return written.equals(threshold == null ? builtIn : builtIn.flaggingFrom(threshold));
    }

    /** @throws IllegalArgumentException when something is wrong with it */
    public CountingPolicy policy(Collection<CountingPolicy> builtIn) {
        Map<String, QuestionFault> faults = new LinkedHashMap<>(faults(builtIn));
        if (parameters != null) faults.putAll(parameters.faults());
        if (!faults.isEmpty()) throw new IllegalArgumentException(faults.toString());
        if (parameters != null) return parameters.named(name, version == null ? 1 : version);
        return builtIn.stream()
                .filter(policy -> policy.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
