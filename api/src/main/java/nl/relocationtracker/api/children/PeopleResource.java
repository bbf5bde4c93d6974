package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.children.FoundChildren.FoundChild;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Records;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.projections.person.PersonSearch;
import nl.relocationtracker.projections.person.PersonTable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who children are, and finding them by it. */
@RestController
@ReadStrictly
@RequestMapping(path = ChildrenResource.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "people", description = "Who children are, finding them by it, and erasing it.")
class PeopleResource {

    private final ChildReading reading;
    private final ChildEntries entries;
    private final PersonTable persons;
    private final PersonSearch search;

    PeopleResource(ChildReading reading, ChildEntries entries, PersonTable persons, PersonSearch search) {
        this.reading = reading;
        this.entries = entries;
        this.persons = persons;
        this.search = search;
    }

    @Operation(
            operationId = "searchChildren",
            summary = "Children by name or number, whatever the spelling",
            description = "Asked by POST, so that no name or number stands in an address.")
    @PostMapping(path = "/_search", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    FoundChildren search(@RequestBody SearchBody body) {
        return new FoundChildren(
                search.find(body.asked()).stream().map(FoundChild::of).toList());
    }

    @Operation(operationId = "getPersonalDetails", summary = "Who a child is known to be")
    @GetMapping("/{id}/personal-details")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    PersonalDetailsAnswer details(@PathVariable UUID id) {
        ChildId child = new ChildId(id);
        reading.requireKnown(child);
        return PersonalDetailsAnswer.of(id, persons.of(List.of(child)).getOrDefault(child, PersonalDetails.NONE));
    }

    @Operation(
            operationId = "recordPersonalDetails",
            summary = "Record who a child is",
            description =
                    "What is left out stays as it is known. Names and numbers that are given replace all that were"
                            + " known before; what is not known after all is named in forget. What was recorded before"
                            + " stays in the record, sealed.")
    @Records
    @PostMapping(path = "/{id}/personal-details", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> record(@PathVariable UUID id, @RequestBody PersonalDetailsChangeBody body, Entry entry) {
        return entries.record(entry, id, child -> body.command(child, entry.version()));
    }
}
