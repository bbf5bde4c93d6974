package nl.relocationtracker.api.pages.recording;

import java.util.UUID;
import nl.relocationtracker.api.pages.language.Language;

/** A form about what happens to a child now, found by its name, which ends its address. */
interface MoveSheet<T extends Record & MoveForm> {

    String name();

    /** What it asks. */
    Class<T> form();

    Sheet<T> of(UUID child, Language language);
}
