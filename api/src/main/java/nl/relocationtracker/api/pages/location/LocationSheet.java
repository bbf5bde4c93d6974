package nl.relocationtracker.api.pages.location;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationState;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.locations.LocationView.PeriodView;

/** A form about a location, found by its name, which ends its address. */
interface LocationSheet<T extends Record> {

    String name();

    /** What it asks. */
    Class<T> form();

    /** In which states of a location its page leads to it; a form about a period is in none. */
    Set<LocationState> offeredWhile();

    /** The form before anybody fills it in. */
    T blank(About about);

    List<Part> parts(About about, Language language);

    /** The day on which the location would close by it; nothing for what closes none. What that does is shown first. */
    default Optional<LocalDate> closing(T filled) {
        return Optional.empty();
    }

    /** @param version that was seen */
    LocationCommand command(T filled, About about, Long version);

    /**
     * What a form is about.
     *
     * @param location as it is today
     * @param period the opening period that it puts right; null for a form about the location
     * @param typed by field, what somebody filled in: it stays, whatever others recorded since
     */
    record About(LocationView location, PeriodView period, LocalDate today, Map<String, List<String>> typed) {

        About with(Form<?> form) {
            return new About(location, period, today, form.typed());
        }

        boolean isTyped(String field) {
            return !typed.getOrDefault(field, List.of()).isEmpty();
        }

        /** A day that was left out. */
        LocalDate orToday(LocalDate day) {
            return day == null ? today : day;
        }
    }
}
