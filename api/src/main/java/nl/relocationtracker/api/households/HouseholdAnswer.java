package nl.relocationtracker.api.households;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.locations.LocationReference;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.projections.households.HouseholdView;

/** Children who live and move together, or should. */
@Schema(name = "Household", description = "Children who live and move together, or should.")
record HouseholdAnswer(
        UUID id,

        @Schema(
                description =
                        "At how many places its children under eighteen are who are in reception; on the way to one place is one.")
        int places,

        @Schema(description = "They are not all at one place.")
        boolean apart,

        @Schema(description = "They are apart, and have nobody but each other.")
        boolean severe,

        List<Member> members,
        LocalDate asOf,
        @Schema(description = "In UTC.") Instant knownAt,

        @Schema(description = Asked.POSITION_READ) long position) {

    /** A child of a household. */
    @Schema(name = "HouseholdMember", description = "A child of a household.")
    record Member(
            UUID childId,

            @Schema(description = "Its ETag; for requests about several children.")
            long version,

            Company accompaniment,

            @Schema(description = "Where it lives; null when in transit, departed or not yet placed.", nullable = true)
            LocationReference location,

            boolean inTransit,

            @Schema(
                    description = "The first day there, or on the way; null when departed or not yet placed.",
                    types = {"string", "null"},
                    format = "date")
            LocalDate since,

            @Schema(description = "Eighteen or older: no child any more, and apart from nobody.")
            boolean grown) {

        static Member of(HouseholdView.Member member) {
            return new Member(
                    member.childId(),
                    member.version(),
                    member.company(),
                    member.locationId() == null
                            ? null
                            : new LocationReference(
                                    member.locationId(), member.location(), member.kind(), member.municipality()),
                    member.inTransit(),
                    member.since(),
                    member.grown());
        }
    }

    static HouseholdAnswer of(HouseholdView household, Basis basis) {
        return new HouseholdAnswer(
                household.id(),
                household.places(),
                household.isApart(),
                household.isSeverelyApart(),
                household.members().stream().map(Member::of).toList(),
                basis.when().asOf(),
                basis.knownAt(),
                basis.position());
    }
}
