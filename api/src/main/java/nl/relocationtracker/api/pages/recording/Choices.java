package nl.relocationtracker.api.pages.recording;

import java.util.Arrays;
import java.util.List;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.child.ReportedTo;

/** What can be chosen in forms about children, in words. */
public final class Choices {

    private Choices() {}

    /** Without the one that is for imports alone. */
    static List<Option> reasons(Language language) {
        Reason[] live = Arrays.stream(Reason.values())
                .filter(reason -> reason != Reason.UNKNOWN)
                .toArray(Reason[]::new);
        return Option.of(language, "reason", live);
    }

    public static List<Option> deciders(Language language) {
        return Option.of(language, "decidedby", DecidedBy.values());
    }

    static List<Option> destinations(Language language) {
        return Option.of(language, "destination", Destination.values());
    }

    static List<Option> reportedTo(Language language) {
        return Option.of(language, "reportedto", ReportedTo.values());
    }

    static List<Option> companies(Language language) {
        return Option.of(language, "company", Company.values());
    }

    /** @return null when there is no reason */
    static Motive motive(Reason reason, DecidedBy decidedBy, String note) {
        return reason == null ? null : new Motive(reason, decidedBy, note, null, null);
    }
}
