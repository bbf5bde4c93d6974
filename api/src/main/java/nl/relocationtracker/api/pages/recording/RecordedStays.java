package nl.relocationtracker.api.pages.recording;

import java.util.UUID;
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
        return files.fileOf(new ChildId(child), null)
                .map(file -> file.timeline())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What is no stay of the child is not found. */
    Stay stay(UUID child, UUID stay) {
        return timeline(child)
                .stay(new StayId(stay))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
