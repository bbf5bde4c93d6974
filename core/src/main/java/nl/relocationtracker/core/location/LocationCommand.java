package nl.relocationtracker.core.location;

/** What can be asked of a location. What is not said to be null is never null. */
public sealed interface LocationCommand permits PeriodCommand, AnnouncementCommand, DescriptionCommand {

    LocationId locationId();

    /** The version of the location that the sender saw, or null when the sender does not mind. */
    Long expectedVersion();
}
