package nl.relocationtracker.api.pages.recording;

import java.time.LocalDate;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.form.WrittenDay;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.recording.OpenPlaces.Choice;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.stereotype.Component;

/** The location that is typed in a form, among those where a child can arrive on the day that stands in it. */
@Component
public class TypedPlaces {

    /** The field with the location that was chosen of several that fit. */
    static final String CHOSEN = "locationId";

    private final OpenPlaces places;
    private final Grounds grounds;

    TypedPlaces(OpenPlaces places, Grounds grounds) {
        this.places = places;
        this.grounds = grounds;
    }

    Choice choice(Form<?> form, String dayField, Language language) {
        String ticked = form.typed(CHOSEN).stream().findFirst().orElse("");
        String typed = form.typed(Part.PLACE).stream().findFirst().orElse(null);
        return places.choice(typed, OpenPlaces.id(ticked), day(form, dayField), language);
    }

    /** The day in a field; today where there is none yet, or one to come. */
    public LocalDate day(Form<?> form, String dayField) {
        LocalDate today = grounds.today();
        return form.typed(dayField).stream()
                .findFirst()
                .flatMap(WrittenDay::read)
                .filter(day -> !day.isAfter(today))
                .orElse(today);
    }

    /** Says of what was typed why it is no location, or that it may be several. */
    void require(Form<?> form, String dayField, Choice choice, Language language) {
        if (form.typed(Part.PLACE).isEmpty() || choice.chosen() != null) return;
        // Where nothing fits because of a day that is wrong, the day is what to mend.
        if (!choice.isOpen() && !form.wrongWith(dayField).isEmpty()) return;
        String day = language.day(day(form, dayField));
        form.reject(Part.PLACE, choice.problem(), choice.subject(day), day);
    }
}
