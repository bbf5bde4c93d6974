package nl.relocationtracker.api.pages.recording;

import java.util.List;
import java.util.UUID;

/** What every form asks by which something is recorded of children. */
interface MoveForm {

    /** The other children that it is recorded of as well. */
    List<UUID> with();

    /** Which version of whose record the form was filled in for, as {@link Seen} writes it; sent along unseen. */
    List<String> seen();
}
