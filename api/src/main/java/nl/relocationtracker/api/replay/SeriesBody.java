package nl.relocationtracker.api.replay;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.Map;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.core.replay.Series;

/** A series of days. */
@Schema(name = "Series", description = "Every first of a month, 120 at most.")
record SeriesBody(
        @NotNull LocalDate from, @NotNull @PastOrPresent LocalDate to) implements Consistent {

    @Override
    public Map<String, InputCode> contradictions() {
        return Series.fault(from, to)
                .map(fault -> Map.of("to", Faults.code(fault)))
                .orElse(Map.of());
    }

    Series asSeries() {
        return new Series(from, to);
    }
}
