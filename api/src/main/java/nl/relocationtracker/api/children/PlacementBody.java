package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.timeline.StayId;

/** A first stay, or one after a departure. */
@Schema(name = "Placement", description = "A first stay, or one after a departure.")
record PlacementBody(
        @NotNull UUID locationId,

        @Schema(description = "The first day there.") @NotNull
        LocalDate arrivedOn,

        @Schema(
                description =
                        "How the child came into reception, ARRIVED when left out. BORN_IN_RECEPTION is for its first stay, on its birth date, where its mother lives.")
        Origin origin,

        @Schema(description = "With whom the child is in reception.") @NotNull
        Accompaniment.Company accompaniment,

        @Schema(description = "Whether a guardian is appointed; leave it out when that is not known.")
        Boolean guardian,

        @Schema(
                description =
                        "The household that the child lives and moves with; the same for all its children. Left out when a child comes back, it is the one it was in.")
        UUID householdId,

        @Schema(description = "What is known of who the child is stays known: this adds to it.")
        PersonalDetailsBody details) {

    PlaceChild command(ChildId child, Long version, StayId stay) {
        PersonalDetails told = details == null ? PersonalDetails.NONE : details.details();
        return new PlaceChild(
                child,
                version,
                stay,
                new LocationId(locationId),
                arrivedOn,
                origin == null ? Origin.ARRIVED : origin,
                new Accompaniment(accompaniment, guardian),
                householdId == null ? null : new HouseholdId(householdId),
                told.equals(PersonalDetails.NONE) ? null : told);
    }
}
