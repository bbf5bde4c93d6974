package nl.relocationtracker.api.pages.recording;

import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_LAST_ARRIVAL;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LAST_SEEN_AFTER_LEAVING;
import static nl.relocationtracker.core.refusal.RefusalCode.LAST_SEEN_BEFORE_ARRIVAL;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.recording.Movers.Offered;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.api.rest.input.OnlyForMissing;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.ReportedTo;
import org.springframework.stereotype.Component;

/** A child leaves reception. */
@Component
class DepartureSheet implements MoveSheet<DepartureSheet.Departure> {

    /** What is asked. */
    record Departure(
            List<UUID> with,
            List<String> seen,

            @NotNull @At({IN_THE_FUTURE, BEFORE_LAST_ARRIVAL})
            LocalDate leftOn,

            @NotNull Destination destination,

            @At({LAST_SEEN_AFTER_LEAVING, LAST_SEEN_BEFORE_ARRIVAL})
            LocalDate lastSeenOn,

            ReportedTo reportedTo)
            implements MoveForm, Consistent {

        @Override
        public Map<String, InputCode> contradictions() {
            return OnlyForMissing.contradictions(destination, lastSeenOn, reportedTo);
        }
    }

    @Override
    public String name() {
        return "departure";
    }

    @Override
    public Class<Departure> form() {
        return Departure.class;
    }

    @Override
    public Sheet<Departure> of(UUID id, Language language) {
        return new Sheet<>(
                "departure",
                id,
                Offered.PRESENT,
                List.of(
                        Part.day("leftOn"),
                        Part.select("destination", Choices.destinations(language)),
                        Part.day("lastSeenOn"),
                        Part.select("reportedTo", Choices.reportedTo(language))),
                "leftOn",
                along -> new Departure(along, List.of(), null, null, null, null),
                (filled, place, child, version) -> new DepartChild(
                        child,
                        version,
                        filled.leftOn(),
                        filled.destination(),
                        filled.lastSeenOn(),
                        filled.reportedTo(),
                        null),
                null);
    }
}
