package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.children.PersonalDetailsAnswer.KnownName;
import nl.relocationtracker.api.children.PersonalDetailsAnswer.KnownNumber;
import nl.relocationtracker.api.locations.LocationReference;
import nl.relocationtracker.projections.person.PersonSearch.Found;

/** Children that may be meant. */
@Schema(
        description =
                "Children that may be meant, the most likely first. Look at their birth year and place to be sure.")
record FoundChildren(List<FoundChild> items) {

    /** A child that may be meant. */
    @Schema(description = "A child that may be meant.")
    record FoundChild(
            UUID id,
            List<KnownName> names,

            @Schema(types = {"integer", "null"}) Integer birthYear,

            List<KnownNumber> numbers,

            @Schema(description = "Where it lives now; null when in transit or departed.", nullable = true)
            LocationReference location,

            boolean inTransit) {

        static FoundChild of(Found found) {
            PersonalDetailsAnswer details =
                    PersonalDetailsAnswer.of(found.child().value(), found.details());
            return new FoundChild(
                    details.childId(),
                    details.names(),
                    details.birth() == null ? null : details.birth().date().getYear(),
                    details.numbers(),
                    found.locationId() == null
                            ? null
                            : new LocationReference(
                                    found.locationId(), found.location(), found.kind(), found.municipality()),
                    found.inTransit());
        }

        @Override
        public String toString() {
            return "FoundChild[" + id + "]";
        }
    }
}
