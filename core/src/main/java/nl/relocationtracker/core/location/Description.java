package nl.relocationtracker.core.location;

/**
 * What a location is on a day.
 *
 * @param name null for a foster family
 * @param municipality null when unknown, and for a foster family
 * @param site shared with the locations at the same address
 * @param successor the location that takes its place; null when none does
 */
public record Description(LocationKind kind, String name, String municipality, SiteId site, LocationId successor) {

    public boolean isFosterFamily() {
        return kind == LocationKind.FOSTER_FAMILY;
    }
}
