package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.ChildCommand.PlaceChild;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.timeline.StayId;

/** A first stay, or one after a departure. */
@Schema(name = "Placement", description = "A first stay, or one after a departure.")
record PlacementBody(
        @NotNull UUID locationId,

        @Schema(description = "The first day there.") @NotNull
        LocalDate arrivedOn,

        @Schema(description = "With whom the child is in reception.") @NotNull
        Accompaniment.Company accompaniment,

        @Schema(description = "Whether a guardian is appointed; leave it out when that is not known.")
        Boolean guardian,

        @Schema(description = "The household that the child lives and moves with; the same for all its children.")
        UUID householdId,

        Details details) {

    /** Who the child is. */
    @Schema(
            name = "PersonalDetails",
            description =
                    "Who the child is; sealed with a key of its own before it is kept. What is left out stays as known.")
    record Details(
            @PastOrPresent LocalDate birthDate,

            @Schema(description = "The number by which another system knows the child.")
            @Size(max = 100)
            @Pattern(regexp = "\\P{Cntrl}+")
            String externalNumber) {

        private PersonalDetails beside(PersonalDetails known) {
            return new PersonalDetails(
                    birthDate == null ? known.birthDate() : birthDate,
                    externalNumber == null ? known.externalNumber() : externalNumber);
        }

        private boolean isEmpty() {
            return birthDate == null && externalNumber == null;
        }

        @Override
        public String toString() {
            return "Details[sealed]";
        }
    }

    /** @param known what is known of the child already */
    PlaceChild command(ChildId child, Long version, StayId stay, PersonalDetails known) {
        return new PlaceChild(
                child,
                version,
                stay,
                new LocationId(locationId),
                arrivedOn,
                new Accompaniment(accompaniment, guardian),
                householdId == null ? null : new HouseholdId(householdId),
                details == null || details.isEmpty() ? null : details.beside(known));
    }
}
