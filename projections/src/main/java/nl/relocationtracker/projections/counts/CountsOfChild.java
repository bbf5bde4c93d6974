package nl.relocationtracker.projections.counts;

import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.RelocationCount;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.projections.person.StoredVault;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.store.EventTable;

/** Counts one child under any policy, and tells why that is the number. */
public final class CountsOfChild {

    private final EventTable events;
    private final StoredVault vault;

    public CountsOfChild(EventTable events, StoredVault vault) {
        this.events = events;
        this.vault = vault;
    }

    /** As known now, each as {@link #of} gives it, with a few readings for all of them. */
    public List<List<RelocationCount>> ofAll(List<ChildFile> files, List<CountingPolicy> policies, LocalDate asOf) {
        PlacesAt places =
                PlacesAt.of(policies.stream().anyMatch(CountingPolicy::asksPlaces) ? files : List.of(), events, null);
        Vault keys = vault.of(files.stream().map(ChildFile::id).distinct().toList());
        return files.stream()
                .map(file -> policies.stream()
                        .map(policy -> RelocationCount.count(
                                file.timeline(), places.around(file, null), file.birth(keys), policy, asOf))
                        .toList())
                .toList();
    }

    /** @param file of the child as known at the moment asked about */
    public List<RelocationCount> of(ChildFile file, List<CountingPolicy> policies, PointInTime when) {
        PlacesAt places = PlacesAt.of(
                policies.stream().anyMatch(CountingPolicy::asksPlaces) ? List.of(file) : List.of(),
                events,
                when.position());
        return policies.stream()
                .map(policy -> RelocationCount.count(
                        file.timeline(), places.around(file, when.knownAt()), file.birth(vault), policy, when.asOf()))
                .toList();
    }
}
