package nl.relocationtracker.api.findings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.entry.Entries;
import nl.relocationtracker.api.rest.entry.Entries.Subject;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Made;
import nl.relocationtracker.api.rest.entry.Records;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Page;
import nl.relocationtracker.api.rest.reading.Question;
import nl.relocationtracker.api.rest.reading.Question.Cursor;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.FindingId;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.refusal.Severity;
import nl.relocationtracker.projections.findings.Findings;
import nl.relocationtracker.projections.findings.Findings.Place;
import nl.relocationtracker.projections.findings.Findings.State;
import nl.relocationtracker.projections.stays.ChildFiles;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is recorded but wrong or bad. */
@RestController
@ReadStrictly
@RequestMapping(path = FindingsResource.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "findings", description = "What is recorded but wrong or bad, until it is mended or accepted.")
class FindingsResource {

    static final String PATH = Api.PATH + "/findings";

    private static final int USUAL_LIMIT = 50;

    private final Readings readings;
    private final Findings findings;
    private final Entries entries;
    private final Accepting accepting;
    private final ChildFiles files;

    FindingsResource(Readings readings, Findings findings, Entries entries, Accepting accepting, ChildFiles files) {
        this.files = files;
        this.readings = readings;
        this.findings = findings;
        this.entries = entries;
        this.accepting = accepting;
    }

    /** What of a finding is wanted; null for all. */
    record Query(
            FindingCode code,
            Severity severity,

            @Parameter(description = "Only about this child, or the household that it belongs to.")
            UUID childId,

            @Parameter(description = "Only about this location, or what children went through there.")
            UUID locationId,

            @Parameter(description = "Only those that somebody lets be, or that nobody does.")
            State state,

            @Parameter(description = Asked.AS_OF) @PastOrPresent
            LocalDate asOf,

            @Parameter(description = Asked.KNOWN_AT) @PastOrPresent
            Instant knownAt,

            @Parameter(description = Asked.POSITION) @Min(0) Long position,

            @Parameter(description = Asked.CURSOR) String cursor,

            @Parameter(description = Asked.LIMIT) @Min(1) @Max(200)
            Integer limit) {

        private Findings.Selection selection() {
            return new Findings.Selection(
                    code,
                    severity,
                    childId == null ? null : new ChildId(childId),
                    locationId == null ? null : new LocationId(locationId),
                    state);
        }

        private Question question() {
            return Question.of("findings", code, severity, childId, locationId, state, asOf, knownAt, position);
        }
    }

    @Operation(
            operationId = "listFindings",
            summary = "What is recorded but wrong or bad, the severe first and of these the newest",
            description =
                    "With everything personal of a child its findings are erased too: none is kept, shown or counted"
                            + " any more, of whatever moment. Asked about that child alone, the answer is 410.")
    @GetMapping
    Page<FindingAnswer> list(@ParameterObject Query query, Locale language) {
        if (query.childId() != null) requireNotErased(new ChildId(query.childId()));
        Question question = query.question();
        Optional<Cursor<Place>> cursor = question.read(
                query.cursor(),
                parts -> new Place(
                        Boolean.parseBoolean(parts.get(0)),
                        LocalDate.parse(parts.get(1)),
                        UUID.fromString(parts.get(2))));
        LocalDate asOf = cursor.map(Cursor::asOf).orElse(query.asOf());
        return readings.read(
                asOf,
                query.knownAt(),
                query.position(),
                basis -> Page.of(
                        findings.findings(
                                query.selection(),
                                basis.when(),
                                cursor.map(Cursor::place).orElse(null),
                                query.limit() == null ? USUAL_LIMIT : query.limit()),
                        finding -> FindingAnswer.of(finding, language),
                        place -> question.cursor(basis.when().asOf(), place.severe(), place.from(), place.id()),
                        basis));
    }

    private void requireNotErased(ChildId child) {
        if (files.fileOf(child, null).filter(ChildFile::isErased).isPresent())
            throw new Refusal(Objection.of(RefusalCode.CHILD_ERASED));
    }

    @Operation(operationId = "acceptFinding", summary = "Let a finding be, until it changes")
    @Records
    @PostMapping(path = "/{id}/acceptances", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> accept(@PathVariable UUID id, @RequestBody AcceptanceBody body, Entry entry) {
        FindingId finding = new FindingId(id);
        Subject subject = new Subject(
                id,
                PATH + "?state=ACCEPTED",
                RefusalCode.FINDING_UNKNOWN,
                "findingId",
                () -> readings.read(
                        null, null, null, basis -> FindingAnswer.of(accepting.standing(finding), entry.language())));
        return entries.record(
                entry,
                subject,
                Made.NOTHING,
                () -> accepting.accept(finding, body.reason(), body.because(), entry.version(), entry.origin()));
    }
}
