package nl.relocationtracker.core.rules;

import java.util.List;
import java.util.stream.Stream;
import nl.relocationtracker.core.refusal.Finding;

/**
 * The answer to a command that passed.
 *
 * @param version the version of the child or location after it: how many events its stream holds
 * @param inHousehold whether the child belongs to a household today; no for what is no child
 */
public record Recorded(long version, List<Finding> findings, boolean inHousehold) {

    public Recorded {
        findings = List.copyOf(findings);
    }

    public Recorded(long version, List<Finding> findings) {
        this(version, findings, false);
    }

    /** The same, and what else was found. */
    public Recorded with(List<Finding> more) {
        return new Recorded(
                version, Stream.concat(findings.stream(), more.stream()).toList(), inHousehold);
    }
}
