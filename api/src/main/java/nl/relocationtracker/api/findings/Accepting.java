package nl.relocationtracker.api.findings;

import nl.relocationtracker.api.rest.problem.Refused;
import nl.relocationtracker.core.child.ChildCommand.AcceptFinding;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.AcceptanceCause;
import nl.relocationtracker.core.location.LocationCommand.AcceptLocationFinding;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.refusal.FindingId;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.rules.Recorded;
import nl.relocationtracker.projections.findings.FindingView;
import nl.relocationtracker.projections.findings.Findings;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.recording.Origin;
import nl.relocationtracker.projections.recording.Recording;
import org.springframework.stereotype.Component;

/** Lets a finding be, in the record of the child or location that it is about. */
@Component
class Accepting {

    private final Findings findings;
    private final Recording recording;
    private final Grounds grounds;

    Accepting(Findings findings, Recording recording, Grounds grounds) {
        this.findings = findings;
        this.recording = recording;
        this.grounds = grounds;
    }

    /** @throws Refusal when there is no such finding today */
    FindingView standing(FindingId id) {
        return findings.finding(id, PointInTime.asKnownNow(grounds.today()))
                .orElseThrow(() -> Refused.unknown(RefusalCode.FINDING_UNKNOWN, "findingId", id));
    }

    /**
     * @param why of a finding about a child or household
     * @param because of a finding about a location
     * @param version of the record in which it stands; null when it does not matter
     * @throws Refusal when there is no such finding, when it is accepted already, and when it can only be mended
     */
    Recorded accept(FindingId id, String why, AcceptanceCause because, Long version, Origin origin) {
        FindingView finding = standing(id);
        if (finding.acceptedBy() == null)
            throw new Refusal(Objection.of(RefusalCode.FINDING_TO_BE_MENDED, "finding", finding.code()));
        if (finding.isOfLocation())
            return recording.record(
                    new AcceptLocationFinding(
                            new LocationId(finding.locationId()), version, id, finding.code(), because),
                    origin);
        return recording.record(
                new AcceptFinding(new ChildId(finding.acceptedBy()), version, id, finding.code(), why), origin);
    }
}
