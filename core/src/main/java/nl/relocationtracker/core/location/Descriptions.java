package nl.relocationtracker.core.location;

import java.time.LocalDate;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.relocationtracker.core.location.LocationEvent.LocationOpened;

/** What a location was, from which day on. Each part has a history of its own: a new name leaves a new kind alone. */
public record Descriptions(
        History<LocationKind> kinds,
        History<String> names,
        History<String> municipalities,
        History<SiteId> sites,
        History<LocationId> successors) {

    static Descriptions of(LocationOpened opened) {
        return new Descriptions(
                History.of(opened.kind()),
                History.of(opened.name()),
                History.of(opened.municipality()),
                History.of(SiteId.of(opened.locationId())),
                History.of(null));
    }

    public Description on(LocalDate day) {
        return new Description(kinds.on(day), names.on(day), municipalities.on(day), sites.on(day), successors.on(day));
    }

    /** What it is since the last change. */
    public Description latest() {
        return on(LocalDate.MAX);
    }

    /** All parts together. */
    public History<Description> whole() {
        TreeSet<LocalDate> days = new TreeSet<>();
        Stream.of(kinds, names, municipalities, sites, successors)
                .forEach(history -> history.changes().forEach(change -> days.add(change.from())));
        History<Description> whole = History.of(new Description(
                kinds.first(), names.first(), municipalities.first(), sites.first(), successors.first()));
        for (LocalDate day : days) whole = whole.with(day, on(day));
        return whole;
    }

    /**
     * @param beginning a change on this day or before it is one of what the location was from the beginning
     */
    Descriptions converted(LocalDate from, LocationKind kind, LocalDate beginning) {
        return new Descriptions(changed(kinds, from, kind, beginning), names, municipalities, sites, successors);
    }

    /** See {@link #converted}. */
    Descriptions described(LocalDate from, Description said, LocalDate beginning) {
        return new Descriptions(
                kinds,
                changed(names, from, said.name(), beginning),
                changed(municipalities, from, said.municipality(), beginning),
                changed(sites, from, said.site(), beginning),
                changed(successors, from, said.successor(), beginning));
    }

    /** What is said to be as it was is not said to be new. */
    private static <T> History<T> changed(History<T> history, LocalDate from, T value, LocalDate beginning) {
        return from.isAfter(beginning) ? history.with(from, value) : history.withFirst(from, value);
    }
}
