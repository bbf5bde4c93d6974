package nl.relocationtracker.api.pages.recording;

import java.util.UUID;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.core.timeline.Timeline;
import nl.relocationtracker.projections.stays.ChildFiles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The stays of a child as they are recorded now, for pages that put them right. */
@Component
class RecordedStays {

    private final ChildFiles files;

    RecordedStays(ChildFiles files) {
        this.files = files;
    }

    Timeline timeline(UUID child) {
        return file(child).timeline();
    }

    /** What is no stay of the child is not found. */
    Stay stay(UUID child, UUID stay) {
        return timeline(child)
                .stay(new StayId(stay))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The same for a form that was filled in: of a stay that somebody retracted meanwhile, as it was. */
    Stay stayOrTakenBack(UUID child, UUID stay) {
        ChildFile file = file(child);
        StayId id = new StayId(stay);
        return file.timeline()
                .stay(id)
                .or(() -> file.takenBack().stays().stream()
                        .filter(taken -> taken.id().equals(id))
                        .findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ChildFile file(UUID child) {
        return files.fileOf(new ChildId(child), null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
