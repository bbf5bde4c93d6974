package nl.relocationtracker.api.pages.location;

import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_LAST_ARRIVAL;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.core.child.DecidedBy;

/**
 * Where everybody goes who has to leave a location.
 *
 * @param place what was typed, by the id of a household or of a child that goes apart from it; {@link #REST} for everybody else
 * @param at the location that was chosen of several that fit, by the same
 * @param seen who lived there when the form was filled in, as {@link SeenResident} writes it
 */
record Destinations(
        @NotNull @At({IN_THE_FUTURE, BEFORE_LAST_ARRIVAL}) LocalDate arrivedOn,

        DecidedBy decidedBy,
        @Size(max = 2000) String note,
        Map<String, String> place,
        Map<String, String> at,
        Map<String, String> seen) {

    /** Everybody for whom nothing else is filled in. */
    static final String REST = "rest";
}
