package nl.relocationtracker.api.pages.recording;

import java.util.List;
import nl.relocationtracker.api.pages.recording.Crossings.Crossing;

/**
 * What is said of a form before it is recorded.
 *
 * @param crossings who would come above a threshold
 * @param askedFor whether it is the move that everybody asks for
 * @param severalDepart whether more than one child leaves reception
 */
record Forewarning(List<Crossing> crossings, boolean askedFor, boolean severalDepart) {

    static final Forewarning NONE = new Forewarning(List.of(), false, false);

    Forewarning {
        crossings = List.copyOf(crossings);
    }

    boolean isNone() {
        return crossings.isEmpty() && !askedFor && !severalDepart;
    }
}
