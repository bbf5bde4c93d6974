package nl.relocationtracker.projections.recording;

import java.util.List;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.Objection;

/**
 * What became of one request among many.
 *
 * @param events how many events were recorded: none when it was refused or held nothing new
 * @param objections empty when it passed
 */
public record Outcome(int events, List<Finding> findings, List<Objection> objections) {

    public Outcome {
        findings = List.copyOf(findings);
        objections = List.copyOf(objections);
    }

    static Outcome recorded(int events, List<Finding> findings) {
        return new Outcome(events, findings, List.of());
    }

    static Outcome refused(List<Objection> objections) {
        return new Outcome(0, List.of(), objections);
    }

    public boolean isRefused() {
        return !objections.isEmpty();
    }
}
