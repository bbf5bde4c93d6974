package nl.relocationtracker.api.locations;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.relocationtracker.core.location.AnnouncementCommand.AnnounceClosure;
import nl.relocationtracker.core.location.AnnouncementCommand.ChangeClosingDay;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationId;

/** A location will close. */
@Schema(name = "AnnouncedClosure", description = "A location will close: from the announcement on nobody may arrive.")
record AnnouncedClosureBody(
        @Schema(description = "The first day on which it will not be open; may lie in the future.") @NotNull
        LocalDate closesOn,

        @Schema(description = "UNKNOWN is for imports only.") @NotNull
        ClosureCause cause,

        @Schema(description = "The day on which this was announced, or changed; today when left out.")
        LocalDate announcedOn) {

    /** @param announced whether a closure is announced already, of which this changes the day */
    LocationCommand command(LocationId id, Long version, boolean announced, LocalDate today) {
        LocalDate since = announcedOn == null ? today : announcedOn;
        return announced
                ? new ChangeClosingDay(id, version, since, closesOn, cause)
                : new AnnounceClosure(id, version, since, closesOn, cause);
    }
}
