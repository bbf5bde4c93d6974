package nl.relocationtracker.api.pages.location;

import java.util.Arrays;
import java.util.List;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.CorrectionCause;
import nl.relocationtracker.core.location.LocationKind;

/** What can be chosen in forms about locations, in words. */
final class Causes {

    private Causes() {}

    /** Without the one that is for imports alone. */
    static List<Option> ofClosing(Language language) {
        ClosureCause[] live = Arrays.stream(ClosureCause.values())
                .filter(cause -> cause != ClosureCause.UNKNOWN)
                .toArray(ClosureCause[]::new);
        return Option.of(language, "cause", live);
    }

    static List<Option> ofCorrecting(Language language) {
        return Option.of(language, "because", CorrectionCause.values());
    }

    static List<Option> kinds(Language language) {
        return Option.of(language, "kind", LocationKind.values());
    }

    /** Nothing becomes a foster family. */
    static List<Option> kindsToBecome(Language language) {
        LocationKind[] kinds = Arrays.stream(LocationKind.values())
                .filter(kind -> kind != LocationKind.FOSTER_FAMILY)
                .toArray(LocationKind[]::new);
        return Option.of(language, "kind", kinds);
    }
}
