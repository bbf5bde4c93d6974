package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.RelocationCount;
import nl.relocationtracker.projections.counts.CountsOfChild;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.stays.ChildFiles;
import org.springframework.stereotype.Component;

/** Reads how often one child moved, and why that is the number. */
@Component
class CountReading {

    private final Readings readings;
    private final ChildReading reading;
    private final ChildFiles files;
    private final CountsOfChild countsOfChild;
    private final LivePolicies live;

    CountReading(
            Readings readings, ChildReading reading, ChildFiles files, CountsOfChild countsOfChild, LivePolicies live) {
        this.readings = readings;
        this.reading = reading;
        this.files = files;
        this.countsOfChild = countsOfChild;
        this.live = live;
    }

    CountAnswer count(UUID id, CountQuery asked, Locale language) {
        CountingPolicy policy = live.builtIn().stream()
                .filter(known -> asked.policy() == null || known.name().equals(asked.policy()))
                .findFirst()
                .orElseThrow(() -> CountedChildren.unknownPolicy(
                        live.builtIn().stream().map(CountingPolicy::name).toList()));
        return readings.read(asked.asOf(), asked.knownAt(), asked.position(), basis -> {
            ChildId child = new ChildId(id);
            reading.requireKnown(child);
            ChildFile file = files.fileAt(child, basis.when()).orElseThrow(() -> ChildReading.unknown(id));
            RelocationCount count =
                    countsOfChild.of(file, List.of(policy), basis.when()).get(0);
            return CountAnswer.of(count, basis, language);
        });
    }

    /** Under which policy a child is counted, and when. */
    record CountQuery(
            @Parameter(description = "The policy that counts, live or not; every-relocation when left out.")
            String policy,

            @Parameter(description = Asked.AS_OF) @PastOrPresent
            LocalDate asOf,

            @Parameter(description = Asked.KNOWN_AT) @PastOrPresent
            Instant knownAt,

            @Parameter(description = Asked.POSITION) @Min(0) Long position) {}
}
