package nl.relocationtracker.core.rules;

import java.util.List;
import nl.relocationtracker.core.refusal.Finding;

/**
 * The answer to a command that passed.
 *
 * @param version the version of the child or location after it: how many events its stream holds
 */
public record Recorded(long version, List<Finding> findings) {

    public Recorded {
        findings = List.copyOf(findings);
    }
}
