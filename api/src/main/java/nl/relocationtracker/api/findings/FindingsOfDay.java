package nl.relocationtracker.api.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.api.households.HouseholdsApart;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.projections.findings.FindingView;
import nl.relocationtracker.projections.findings.Findings;
import nl.relocationtracker.projections.findings.Findings.OfRule;
import nl.relocationtracker.projections.findings.Findings.Place;
import nl.relocationtracker.projections.findings.Findings.Selection;
import nl.relocationtracker.projections.findings.Findings.State;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import org.springframework.stereotype.Component;

/** Reads findings where it is kept what was worked out for them. */
@Component
public class FindingsOfDay {

    private final Findings findings;
    private final HouseholdsApart apart;

    FindingsOfDay(Findings findings, HouseholdsApart apart) {
        this.findings = findings;
        this.apart = apart;
    }

    /** See {@link Findings#findings}. */
    public Slice<FindingView, Place> findings(Selection selection, Basis basis, Place after, int limit) {
        if (selection.child() != null || selection.location() != null)
            return findings.findings(selection, basis.when(), after, limit);
        return findings.findings(
                selection, basis.when(), countsOfChildren(selection.state(), basis), others(basis), after, limit);
    }

    /** See {@link Findings#byRule}. */
    public List<OfRule> byRule(Basis basis) {
        return Findings.byRule(
                countsOfChildren(State.OPEN, basis), countsOfChildren(State.ACCEPTED, basis), others(basis));
    }

    private Map<FindingCode, Long> countsOfChildren(State state, Basis basis) {
        return basis.sum("findings of children " + state, when -> findings.countsOfChildren(state, when));
    }

    private List<FindingView> others(Basis basis) {
        PointInTime when = basis.when();
        return basis.mended(
                "findings not of children",
                () -> findings.notOfChildren(when, apart.of(basis), ofLocations(basis)),
                (before, children) ->
                        findings.notOfChildren(before, children, when, apart.of(basis), ofLocations(basis)));
    }

    private List<FindingView> ofLocations(Basis basis) {
        PointInTime when = basis.when();
        List<FindingView> all = new ArrayList<>(
                basis.ofLocations("findings recorded late of locations", () -> findings.recordedLate(when)));
        all.addAll(basis.mended(
                "findings of locations without children",
                () -> findings.withoutChildren(when),
                (before, children) -> findings.withoutChildren(before, children, when)));
        return all;
    }
}
