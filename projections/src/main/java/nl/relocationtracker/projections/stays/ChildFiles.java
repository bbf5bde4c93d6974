package nl.relocationtracker.projections.stays;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.StoredEvent;

/** Reads everything known of one child, by folding its events. */
public final class ChildFiles {

    private final EventTable events;

    public ChildFiles(EventTable events) {
        this.events = events;
    }

    /**
     * The file of a child as known at a moment; nothing when the child was not known then.
     *
     * @param knownAt null for everything known by now
     */
    public Optional<ChildFile> fileOf(ChildId id, Instant knownAt) {
        return fileOf(id, knownAt, null);
    }

    /** See {@link #fileOf(ChildId, Instant)}; the day asked about plays no part. */
    public Optional<ChildFile> fileAt(ChildId id, PointInTime when) {
        return fileOf(id, when.knownAt(), when.position());
    }

    /** The files of these children as known by now, read at once; an empty one of whoever is not known. */
    public Map<ChildId, ChildFile> filesOf(Collection<ChildId> ids) {
        Map<UUID, List<StoredEvent>> streams =
                events.streams(ids.stream().map(ChildId::value).toList());
        Map<ChildId, ChildFile> files = new HashMap<>();
        for (ChildId id : ids) {
            ChildFile file = ChildFile.empty(id);
            for (StoredEvent event : streams.getOrDefault(id.value(), List.of()))
                if (event.payload() instanceof ChildEvent happened) file = file.after(happened);
            files.put(id, file);
        }
        return files;
    }

    private Optional<ChildFile> fileOf(ChildId id, Instant knownAt, Long upTo) {
        ChildFile file = ChildFile.empty(id);
        for (StoredEvent event : events.streamsUpTo(List.of(id.value()), upTo).getOrDefault(id.value(), List.of()))
            // What is none of a child is of a location that somebody took for one.
            if (event.payload() instanceof ChildEvent happened && isKnown(event, knownAt)) file = file.after(happened);
        return Optional.of(file).filter(ChildFile::isKnown);
    }

    private static boolean isKnown(StoredEvent event, Instant knownAt) {
        return knownAt == null || !event.recordedAt().isAfter(knownAt);
    }
}
