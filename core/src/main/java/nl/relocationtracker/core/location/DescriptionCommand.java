package nl.relocationtracker.core.location;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a location is, and how many places it has. */
public sealed interface DescriptionCommand extends LocationCommand {

    /**
     * @param from the first day on which it is of this kind
     * @param name null leaves it as it is; needed when a foster family becomes another kind
     * @param municipality null leaves it as it is
     */
    record ConvertLocation(
            @TargetAggregateIdentifier LocationId locationId,
            Long expectedVersion,
            LocationKind kind,
            String name,
            String municipality,
            LocalDate from)
            implements DescriptionCommand {

        public ConvertLocation {
            requireNonNull(locationId, "locationId");
            requireNonNull(kind, "kind");
            requireNonNull(from, "from");
        }
    }

    /**
     * @param name null for a foster family, needed for every other kind
     * @param municipality null when unknown
     * @param siteId null for a site of its own
     * @param successorId the location that takes its place, or null
     * @param from the first day on which all this holds
     */
    record DescribeLocation(
            @TargetAggregateIdentifier LocationId locationId,
            Long expectedVersion,
            String name,
            String municipality,
            SiteId siteId,
            LocationId successorId,
            LocalDate from)
            implements DescriptionCommand {

        public DescribeLocation {
            requireNonNull(locationId, "locationId");
            requireNonNull(from, "from");
        }
    }

    /**
     * @param capacity places for all residents, children or not; null when unknown
     * @param from the first day on which there are so many
     */
    record ChangeCapacity(
            @TargetAggregateIdentifier LocationId locationId, Long expectedVersion, Integer capacity, LocalDate from)
            implements DescriptionCommand {

        public ChangeCapacity {
            requireNonNull(locationId, "locationId");
            requireNonNull(from, "from");
        }
    }
}
