package nl.relocationtracker.api.pages.recording;

import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_LAST_ARRIVAL;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_WINDING_DOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTE_NEEDED;
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
import nl.relocationtracker.core.child.MoveCommand.ReceiveChild;
import nl.relocationtracker.core.child.MoveCommand.SendChild;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.StayId;
import org.springframework.stereotype.Component;

/** A child leaves for another location, or for nobody knows where, and has not arrived yet. */
@Component
class SendingSheet implements MoveSheet<SendingSheet.Sending> {

    /** What is asked. */
    record Sending(
            List<UUID> with,
            List<String> seen,

            @At({LOCATION_NOT_OPEN, LOCATION_WINDING_DOWN, LOCATION_UNKNOWN, SAME_LOCATION})
            String place,

            UUID locationId,

            @NotNull @At({IN_THE_FUTURE, BEFORE_LAST_ARRIVAL})
            LocalDate leftOn,

            @NotNull Reason reason,
            DecidedBy decidedBy,
            @Size(max = 2000) @At(NOTE_NEEDED) String note)
            implements MoveForm {}

    @Override
    public String name() {
        return "sending";
    }

    @Override
    public Class<Sending> form() {
        return Sending.class;
    }

    @Override
    public Sheet<Sending> of(UUID id, Language language) {
        return new Sheet<>(
                "sending",
                id,
                Offered.LIVING,
                List.of(
                        Part.place(),
                        Part.day("leftOn"),
                        Part.select("reason", Choices.reasons(language)),
                        Part.select("decidedBy", Choices.deciders(language)),
                        Part.note("note")),
                "leftOn",
                along -> new Sending(along, List.of(), null, null, null, null, null, null),
                (filled, place, child, version) -> new SendChild(
                        child,
                        version,
                        filled.leftOn(),
                        place == null ? null : new LocationId(place.id()),
                        Choices.motive(filled.reason(), filled.decidedBy(), filled.note())),
                (filled, place, child, version) ->
                        new ReceiveChild(child, null, StayId.create(), new LocationId(place.id()), filled.leftOn()));
    }
}
