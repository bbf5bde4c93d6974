package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Made;
import nl.relocationtracker.api.rest.entry.Records;
import nl.relocationtracker.api.rest.entry.Versioned;
import nl.relocationtracker.api.rest.entry.Versions;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Page;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.timeline.StayId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Children. */
@RestController
@ReadStrictly
@RequestMapping(path = ChildrenResource.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "children", description = "Children, where they lived and how often they moved.")
class ChildrenResource {

    static final String PATH = Api.PATH + "/children";

    private static final Asked PRESENT = Asked.NOW;

    private final CountedChildren children;
    private final ChildReading reading;
    private final CountReading counts;
    private final ChildEntries entries;

    ChildrenResource(CountedChildren children, ChildReading reading, CountReading counts, ChildEntries entries) {
        this.children = children;
        this.counts = counts;
        this.reading = reading;
        this.entries = entries;
    }

    @Operation(operationId = "listChildren", summary = "Children and how often they moved, most moved first")
    @GetMapping
    Page<CountedChild> list(@ParameterObject CountedChildren.Query query) {
        return children.children(query);
    }

    @Operation(operationId = "getChild", summary = "One child: where it is, with whom, and how often it moved")
    @Versioned
    @GetMapping("/{id}")
    ResponseEntity<ChildAnswer> get(@PathVariable UUID id, @ParameterObject Asked asked) {
        ChildAnswer child = reading.child(id, asked);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        // Of the past there is nothing to change, so no version to change it by.
        if (asked.equals(PRESENT)) answer.eTag(Versions.tag(child.version()));
        return answer.body(child);
    }

    @Operation(operationId = "getTimeline", summary = "Where a child has lived, oldest stay first")
    @GetMapping("/{id}/timeline")
    Page<StayAnswer> timeline(@PathVariable UUID id, @ParameterObject Asked asked) {
        return reading.timeline(id, asked);
    }

    @Operation(
            operationId = "countChild",
            summary = "How often a child moved under a policy, and why that is the number")
    @GetMapping("/{id}/counts")
    CountAnswer counts(@PathVariable UUID id, @ParameterObject CountReading.CountQuery asked, Locale language) {
        return counts.count(id, asked, language);
    }

    @Operation(operationId = "placeNewChild", summary = "Place a child that was not known")
    @Records
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> placeNew(@RequestBody PlacementBody body, Entry entry) {
        StayId stay = StayId.create();
        return entries.record(
                entry, ChildId.create().value(), Made.stay(stay.value()), child -> body.command(child, null, stay));
    }

    @Operation(operationId = "placeChild", summary = "Place a child that had departed: a new spell, or a return")
    @Records
    @PostMapping(path = "/{id}/placements", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> place(@PathVariable UUID id, @RequestBody PlacementBody body, Entry entry) {
        StayId stay = StayId.create();
        return entries.record(entry, id, Made.stay(stay.value()), child -> {
            reading.requireKnown(child);
            return body.command(child, entry.version(), stay);
        });
    }

    @Operation(operationId = "relocateChild", summary = "Relocate a child to another location")
    @Records
    @PostMapping(path = "/{id}/relocations", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> relocate(@PathVariable UUID id, @RequestBody RelocationBody body, Entry entry) {
        StayId stay = StayId.create();
        return entries.record(entry, id, Made.stay(stay.value()), child -> body.command(child, entry.version(), stay));
    }

    @Operation(operationId = "departChild", summary = "Record that a child left reception")
    @Records
    @PostMapping(path = "/{id}/departures", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> depart(@PathVariable UUID id, @RequestBody DepartureBody body, Entry entry) {
        return entries.record(entry, id, child -> body.command(child, entry.version()));
    }
}
