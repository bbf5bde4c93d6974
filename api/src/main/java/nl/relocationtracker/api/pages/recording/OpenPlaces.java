package nl.relocationtracker.api.pages.recording;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.PlaceSearch;
import nl.relocationtracker.api.pages.PlaceSearch.Found;
import nl.relocationtracker.api.pages.PlainText;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationState;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.locations.Locations.Selection;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.stereotype.Component;

/** Finds the location that somebody types, among those where a child can arrive on a day. */
@Component
public class OpenPlaces {

    /** More than the country has. */
    private static final int ALL = 10_000;

    private static final int MOST_SHOWN = 8;

    private final Locations locations;

    OpenPlaces(Locations locations) {
        this.locations = locations;
    }

    /**
     * What is meant by what was typed.
     *
     * @param chosen null while it is not clear
     * @param options those that fit, the likeliest first
     * @param closed one of that name where nobody arrives on that day, or null
     * @param living how many children live at each of the options now
     */
    public record Choice(LocationView chosen, List<LocationView> options, LocationView closed, Map<UUID, Long> living) {

        public static final Choice NONE = new Choice(null, List.of(), null, Map.of());

        /** Whether there are some that are open and fit. */
        boolean isOpen() {
            return !options.isEmpty();
        }

        /** The message that says why none is chosen. */
        public String problem() {
            if (isOpen()) return "record.place.which";
            return closed == null ? "record.place.none" : "record.place." + closed.state();
        }

        /** What that message is about first: the location that takes nobody in, or else the day. */
        public String subject(String day) {
            return isOpen() || closed == null ? day : closed.label();
        }
    }

    /** @param ticked the one of the options that was chosen, or null */
    public Choice choice(String typed, UUID ticked, LocalDate day, Language language) {
        if (typed == null || typed.isBlank()) return Choice.NONE;
        PointInTime when = PointInTime.asKnownNow(day);
        Optional<LocationView> coded = locations.withCode(typed.strip(), when).filter(OpenPlaces::isFoster);
        if (coded.isPresent()) return new Choice(coded.get(), List.of(), null, Map.of());
        Found<LocationView> found = PlaceSearch.find(
                typed,
                locations.locations(new Selection(null, null), when, null, ALL).items(),
                one -> text(one, language));
        List<LocationView> fitting = found.exact() ? inOrder(found.places(), PlainText.of(typed)) : found.places();
        List<LocationView> open =
                fitting.stream().filter(OpenPlaces::takesIn).limit(MOST_SHOWN).toList();
        LocationView chosen = open.stream()
                .filter(one -> one.id().equals(ticked))
                .findFirst()
                // What is only like it has to be chosen.
                .orElseGet(() -> found.exact() ? onlyOne(typed, open) : null);
        return new Choice(
                chosen,
                open,
                fitting.stream().filter(one -> !takesIn(one)).findFirst().orElse(null),
                locations.livingAt(open.stream().map(LocationView::id).toList()));
    }

    /** @return null for what is no identity */
    public static UUID id(String text) {
        return text.matches(Addresses.ID) ? UUID.fromString(text) : null;
    }

    Optional<LocationView> location(UUID id, LocalDate day) {
        return locations.location(new LocationId(id), PointInTime.asKnownNow(day));
    }

    List<LocationView> locations(Collection<UUID> ids, LocalDate day) {
        return locations.locations(ids, PointInTime.asKnownNow(day));
    }

    private static List<LocationView> inOrder(List<LocationView> fitting, String whole) {
        return fitting.stream()
                .sorted(comparing(
                                (LocationView one) -> !PlainText.of(one.label()).equals(whole))
                        .thenComparing(one -> !PlainText.of(one.label()).startsWith(whole))
                        .thenComparing(LocationView::label))
                .toList();
    }

    private static String text(LocationView one, Language language) {
        return one.label() + " " + Objects.toString(one.municipality(), "") + " " + language.kind(one.kind());
    }

    /** One that fits alone, or is called just so. */
    private static LocationView onlyOne(String typed, List<LocationView> open) {
        if (open.size() == 1) return open.get(0);
        List<LocationView> same = open.stream()
                .filter(one -> PlainText.of(one.label()).equals(PlainText.of(typed)))
                .toList();
        return same.size() == 1 ? same.get(0) : null;
    }

    /** From the announcement of a closure on nobody new comes in. */
    private static boolean takesIn(LocationView one) {
        return one.state() == LocationState.OPEN;
    }

    private static boolean isFoster(LocationView one) {
        return one.kind() == LocationKind.FOSTER_FAMILY;
    }
}
