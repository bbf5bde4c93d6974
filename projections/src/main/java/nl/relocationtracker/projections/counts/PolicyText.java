package nl.relocationtracker.projections.counts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import nl.relocationtracker.core.counting.CountingPolicy;
import tools.jackson.databind.json.JsonMapper;

/** A policy as data: its parameters, and the hash that goes with every figure. What is hashed is for ever. */
public final class PolicyText {

    private static final JsonMapper JSON = new JsonMapper();

    private PolicyText() {}

    /** Its parameters by name, in the order of their names; those that are not set are left out. */
    public static Map<String, Object> parameters(CountingPolicy policy) {
        Map<String, Object> parameters = new TreeMap<>();
        parameters.put("counts", policy.counts().name());
        parameters.put("reasons", names(policy.reasons()));
        parameters.put("deciders", names(policy.deciders()));
        // Not there from the beginning: policies without it keep their hash.
        if (policy.kinds() != null) parameters.put("kinds", names(policy.kinds()));
        parameters.put("withinSite", policy.withinSite());
        parameters.put("firstSteps", policy.firstSteps());
        parameters.put("otherMunicipality", policy.otherMunicipality());
        parameters.put("perSpell", policy.perSpell());
        if (policy.ages() != null) {
            parameters.put("fromAge", policy.ages().from());
            parameters.put("toAge", policy.ages().to());
        }
        if (policy.windowDays() != null) parameters.put("windowDays", policy.windowDays());
        if (policy.leastSpellDays() > 0) parameters.put("leastSpellDays", policy.leastSpellDays());
        if (policy.threshold() != null) parameters.put("threshold", policy.threshold());
        return parameters;
    }

    /** JSON without spaces, its keys in alphabetical order. */
    public static String canonical(CountingPolicy policy) {
        Map<String, Object> whole = new TreeMap<>();
        whole.put("name", policy.name());
        whole.put("version", policy.version());
        whole.put("parameters", parameters(policy));
        return JSON.writeValueAsString(whole);
    }

    /** SHA-256 of {@link #canonical}, in hexadecimal. */
    public static String hash(CountingPolicy policy) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(canonical(policy).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Collection<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toList();
    }
}
