package nl.relocationtracker.projections.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.core.location.AcceptanceCause;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Severity;

/**
 * A finding as it stands on the day asked about.
 *
 * @param childId null for one that is not about one child
 * @param householdId null for one that is not about a household
 * @param locationId the place that it is about; null for none
 * @param about the stay, absence or opening period that it is about; null for none of them
 * @param from the first day on which it is so
 * @param until the day on which it is so no more; null until the record says otherwise
 * @param imported whether it came up with what an import brought; null where nobody can say, of more than one record
 * @param acceptedBy in whose record an acceptance of it would stand; null where it cannot be accepted
 * @param acceptance null while nobody lets it be
 */
public record FindingView(
        UUID id,
        FindingCode code,
        Map<String, Object> details,
        UUID childId,
        UUID householdId,
        UUID locationId,
        UUID about,
        LocalDate from,
        LocalDate until,
        Boolean imported,
        UUID acceptedBy,
        Acceptance acceptance) {

    public FindingView {
        details = Map.copyOf(details);
    }

    /**
     * That somebody lets it be.
     *
     * @param account who did
     * @param by the name of that account; null for an account that is not known here
     * @param why null when the child's key is destroyed, and of a finding about a location
     * @param because why, of a finding about a location; null of every other
     */
    public record Acceptance(Instant recordedAt, UUID account, String by, String why, AcceptanceCause because) {

        /** Says nothing of what was written about the child. */
        @Override
        public String toString() {
            return "Acceptance[" + recordedAt + "]";
        }
    }

    /** Whether it is about a location alone, and no child or household. */
    public boolean isOfLocation() {
        return childId == null && householdId == null;
    }

    public Finding finding() {
        return new Finding(code, details);
    }

    public boolean isSevere() {
        return code.severity() == Severity.SEVERE;
    }

    Findings.Place place() {
        return new Findings.Place(isSevere(), from, id);
    }

    FindingView with(Acceptance accepted) {
        return new FindingView(
                id,
                code,
                details,
                childId,
                householdId,
                locationId,
                about,
                from,
                until,
                imported,
                acceptedBy,
                accepted);
    }
}
