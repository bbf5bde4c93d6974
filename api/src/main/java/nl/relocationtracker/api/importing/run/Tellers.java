package nl.relocationtracker.api.importing.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.relocationtracker.api.importing.history.WhoTold;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.SealedIn;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.ImportJobs;
import nl.relocationtracker.projections.person.PersonTable;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.StoredEvent;

/** Who told what is recorded of children, as an import asks it: looked up only where its file says something else. */
final class Tellers {

    private final String source;
    private final EventTable events;
    private final PersonTable persons;
    private final Vault vault;
    private final ImportJobs jobs;
    private final Map<UUID, Optional<String>> sources = new HashMap<>();

    Tellers(String source, EventTable events, PersonTable persons, Vault vault, ImportJobs jobs) {
        this.source = source;
        this.events = events;
        this.persons = persons;
        this.vault = vault;
        this.jobs = jobs;
    }

    /** Who these children are known to be. */
    Map<ChildId, PersonalDetails> known(List<ChildId> children) {
        return persons.of(children);
    }

    /** @param known null when nothing is known of who the child is */
    WhoTold of(ChildId child, PersonalDetails known) {
        return new WhoTold() {

            @Override
            public Optional<Birth> birth() {
                return Optional.ofNullable(known).flatMap(PersonalDetails::birth);
            }

            @Override
            public SortedMap<Long, PersonalDetails> details() {
                SortedMap<Long, PersonalDetails> all = new TreeMap<>();
                for (StoredEvent event : events.streams(List.of(child.value())).getOrDefault(child.value(), List.of()))
                    if (event.payload() instanceof PersonalDetailsRecorded recorded)
                        vault.details(new SealedIn(child, event.sequence(), "details"), recorded.details())
                                .ifPresent(details -> all.put(event.sequence(), details));
                return all;
            }

            @Override
            public boolean isSameSource(long sequence) {
                return events.importOf(child.value(), sequence)
                        .flatMap(Tellers.this::sourceOf)
                        .filter(source::equals)
                        .isPresent();
            }
        };
    }

    private Optional<String> sourceOf(UUID importId) {
        return sources.computeIfAbsent(importId, id -> jobs.find(id).map(ImportJob::source));
    }
}
