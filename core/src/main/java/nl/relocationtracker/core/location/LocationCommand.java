package nl.relocationtracker.core.location;

import static java.util.Objects.requireNonNull;

import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.FindingId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a location. What is not said to be null is never null. */
public sealed interface LocationCommand
        permits PeriodCommand, AnnouncementCommand, DescriptionCommand, LocationCommand.AcceptLocationFinding {

    LocationId locationId();

    /** The version of the location that the sender saw, or null when the sender does not mind. */
    Long expectedVersion();

    /**
     * Somebody looked at what is wrong or bad, and lets it be; see {@link nl.relocationtracker.core.child.ChildCommand.AcceptFinding}.
     *
     * @param because null is refused
     */
    record AcceptLocationFinding(
            @TargetAggregateIdentifier LocationId locationId,
            Long expectedVersion,
            FindingId findingId,
            FindingCode code,
            AcceptanceCause because)
            implements LocationCommand {

        public AcceptLocationFinding {
            requireNonNull(locationId, "locationId");
            requireNonNull(findingId, "findingId");
            requireNonNull(code, "code");
        }
    }
}
