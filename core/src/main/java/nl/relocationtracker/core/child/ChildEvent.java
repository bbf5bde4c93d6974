package nl.relocationtracker.core.child;

import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.FindingId;

/** What happened to a child. Holds no name, birth date, external number or free text in clear. */
public sealed interface ChildEvent
        permits MoveEvent, CorrectionEvent, AbsenceEvent, CompanyEvent, PersonEvent, ChildEvent.FindingAccepted {

    ChildId childId();

    /** Why something recorded before was put right, sealed; null for what corrects nothing. */
    default Sealed why() {
        return null;
    }

    /**
     * Somebody lets a finding be: it is not shown as open until it changes.
     *
     * @param explanation why, sealed
     */
    record FindingAccepted(ChildId childId, FindingId findingId, FindingCode code, Sealed explanation)
            implements ChildEvent {}
}
