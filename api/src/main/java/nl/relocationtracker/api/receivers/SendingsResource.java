package nl.relocationtracker.api.receivers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.entry.Entries;
import nl.relocationtracker.api.rest.entry.Entries.Subject;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Made;
import nl.relocationtracker.api.rest.entry.Records;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.problem.Refused;
import nl.relocationtracker.api.rest.reading.NumberedPage;
import nl.relocationtracker.api.rest.reading.Stretch;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.rules.Recorded;
import nl.relocationtracker.projections.receivers.Sending;
import nl.relocationtracker.projections.receivers.Sendings;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is on its way to receivers, what has arrived, and what did not. */
@RestController
@ReadStrictly
@RequestMapping(path = SendingsResource.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "receivers")
class SendingsResource {

    static final String PATH = Api.PATH + "/sendings";

    private final Sendings sendings;
    private final Entries entries;

    SendingsResource(Sendings sendings, Entries entries) {
        this.sendings = sendings;
        this.entries = entries;
    }

    /** Which sendings. */
    record Query(
            @Parameter(description = "Only to this receiver.")
            UUID receiverId,

            @Parameter(
                    description =
                            "Only those: WAITING were not tried yet, FAILING are tried again, PARKED were given up.")
            Sending.State state,

            @Parameter(description = "At most so many; 50 when left out.") @Min(1) @Max(1000)
            Integer limit,

            @Parameter(description = "What the list before gave as next.") @Pattern(regexp = "\\d{1,9}")
            String cursor) {

        private Stretch stretch() {
            return new Stretch(limit, cursor);
        }
    }

    @Operation(operationId = "listSendings", summary = "What is sent to receivers, the newest first")
    @GetMapping
    NumberedPage<SendingAnswer> list(@ParameterObject Query query) {
        Stretch stretch = query.stretch();
        List<SendingAnswer> items =
                sendings.list(query.receiverId(), query.state(), stretch.from(), stretch.most()).stream()
                        .map(SendingAnswer::of)
                        .toList();
        return NumberedPage.of(sendings.count(query.receiverId(), query.state()), items, stretch.from());
    }

    @Operation(operationId = "getSending", summary = "One message to one receiver, and what came of it")
    @GetMapping("/{id}")
    SendingAnswer get(@PathVariable UUID id) {
        return SendingAnswer.of(found(id));
    }

    @Operation(
            operationId = "retrySending",
            summary = "Send again what was given up",
            description = "It is tried for another day.")
    @Records
    @PostMapping("/{id}/retries")
    ResponseEntity<byte[]> retry(@PathVariable UUID id, Entry entry) {
        Subject subject = new Subject(id, PATH + "/" + id, RefusalCode.SENDING_UNKNOWN, "sendingId", () -> get(id));
        return entries.record(entry, subject, Made.NOTHING, () -> {
            found(id);
            if (!sendings.sendAgain(id)) throw new Refusal(Objection.of(RefusalCode.SENDING_NOT_PARKED));
            return new Recorded(1, List.of());
        });
    }

    private Sending found(UUID id) {
        return sendings.find(id).orElseThrow(() -> Refused.unknown(RefusalCode.SENDING_UNKNOWN, "sendingId", id));
    }
}
