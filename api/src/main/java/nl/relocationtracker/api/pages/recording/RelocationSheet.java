package nl.relocationtracker.api.pages.recording;

import static nl.relocationtracker.core.refusal.RefusalCode.ARRIVES_BEFORE_LEAVING;
import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_LAST_ARRIVAL;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_WINDING_DOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTE_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.NOT_A_CHILD_ANY_MORE;
import static nl.relocationtracker.core.refusal.RefusalCode.SAME_LOCATION;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.recording.Movers.Offered;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.StayId;
import org.springframework.stereotype.Component;

/** A child goes to another location, with who of its household goes along. */
@Component
class RelocationSheet implements MoveSheet<RelocationSheet.Relocation> {

    /** What is asked. */
    record Relocation(
            List<UUID> with,
            List<String> seen,

            @NotNull @At({LOCATION_NOT_OPEN, LOCATION_WINDING_DOWN, LOCATION_UNKNOWN, SAME_LOCATION})
            String place,

            UUID locationId,

            @NotNull @At({IN_THE_FUTURE, BEFORE_LAST_ARRIVAL, NOT_A_CHILD_ANY_MORE})
            LocalDate arrivedOn,

            @At(ARRIVES_BEFORE_LEAVING) LocalDate leftOn,
            @NotNull Reason reason,
            DecidedBy decidedBy,
            @Size(max = 2000) @At(NOTE_NEEDED) String note)
            implements MoveForm {}

    @Override
    public String name() {
        return "relocation";
    }

    @Override
    public Class<Relocation> form() {
        return Relocation.class;
    }

    @Override
    public Sheet<Relocation> of(UUID id, Language language) {
        return new Sheet<>(
                "relocation",
                id,
                Offered.LIVING,
                List.of(
                        Part.place(),
                        Part.day("arrivedOn"),
                        Part.select("reason", Choices.reasons(language)),
                        Part.select("decidedBy", Choices.deciders(language)),
                        Part.note("note"),
                        Part.day("leftOn")),
                "arrivedOn",
                along -> new Relocation(along, List.of(), null, null, null, null, null, null, null),
                (filled, place, child, version) -> new RelocateChild(
                        child,
                        version,
                        StayId.create(),
                        new LocationId(place.id()),
                        filled.leftOn(),
                        filled.arrivedOn(),
                        Choices.motive(filled.reason(), filled.decidedBy(), filled.note()),
                        null),
                null);
    }
}
