package nl.relocationtracker.api.pages.alert;

import java.util.List;
import java.util.stream.Stream;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.alert.AlertCommand;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.projections.alerts.AlertView;

/** A form about an alert, found by its name, which ends its address. */
interface AlertSheet<T extends Record> {

    String name();

    /** What it asks. */
    Class<T> form();

    /** Whether it can be done as the alert is now. */
    boolean fits(AlertView alert);

    /** The form before anybody fills it in. */
    T blank(AlertView alert, Account self);

    List<Part> parts(AlertView alert, Language language);

    /** @param version that was seen */
    AlertCommand.ByPerson command(T filled, AlertId alert, Long version);

    /** A note where it can be sealed: with an alert about a child. */
    static List<Part> withNote(AlertView alert, Part... parts) {
        return alert.childId() == null
                ? List.of(parts)
                : Stream.concat(Stream.of(parts), Stream.of(Part.note("note"))).toList();
    }
}
