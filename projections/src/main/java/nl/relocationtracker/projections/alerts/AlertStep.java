package nl.relocationtracker.projections.alerts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertEvent;
import nl.relocationtracker.core.alert.AlertEvent.AlertAcknowledged;
import nl.relocationtracker.core.alert.AlertEvent.AlertAssigned;
import nl.relocationtracker.core.alert.AlertEvent.AlertNoted;
import nl.relocationtracker.core.alert.AlertEvent.AlertRaised;
import nl.relocationtracker.core.alert.AlertEvent.AlertReopened;
import nl.relocationtracker.core.alert.AlertEvent.AlertResolved;
import nl.relocationtracker.core.alert.AlertEvent.AlertWithdrawn;
import nl.relocationtracker.core.alert.AlertFile;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.projections.store.EventNames;
import nl.relocationtracker.projections.store.EventTable.Told;

/**
 * Something that became of an alert.
 *
 * @param kind the stored name of the event
 * @param account null where the program did it by itself
 * @param code what was done, came of it, or why; null where there is nothing to say
 * @param assignee null unless it was assigned to somebody
 * @param note null for none, and where it can't be read any more
 */
public record AlertStep(
        String kind, Instant recordedAt, UUID account, String by, String code, UUID assignee, String note) {

    /** @param child null for an alert about none */
    static AlertStep of(Told told, ChildId child, Vault vault) {
        AlertEvent event = (AlertEvent) told.event().payload();
        return new AlertStep(
                EventNames.nameOf(event.getClass()),
                told.event().recordedAt(),
                told.account(),
                told.name(),
                Optional.ofNullable(code(event)).map(Enum::name).orElse(null),
                event instanceof AlertAssigned assigned && assigned.assignee() != null
                        ? assigned.assignee().value()
                        : null,
                Optional.ofNullable(note(event))
                        .flatMap(note -> vault.text(
                                AlertFile.placeOf(
                                        child,
                                        new AlertId(told.event().stream()),
                                        told.event().sequence()),
                                note))
                        .orElse(null));
    }

    private static Enum<?> code(AlertEvent event) {
        if (event instanceof AlertRaised raised) return raised.kind();
        if (event instanceof AlertWithdrawn withdrawn) return withdrawn.cause();
        if (event instanceof AlertAcknowledged acknowledged) return acknowledged.response();
        if (event instanceof AlertResolved resolved) return resolved.outcome();
        return event instanceof AlertReopened reopened ? reopened.cause() : null;
    }

    private static Sealed note(AlertEvent event) {
        if (event instanceof AlertAcknowledged acknowledged) return acknowledged.note();
        if (event instanceof AlertNoted noted) return noted.note();
        if (event instanceof AlertResolved resolved) return resolved.note();
        return event instanceof AlertReopened reopened ? reopened.note() : null;
    }
}
