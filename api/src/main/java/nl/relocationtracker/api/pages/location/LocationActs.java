package nl.relocationtracker.api.pages.location;

import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.core.location.LocationState;
import nl.relocationtracker.projections.locations.LocationView;
import org.springframework.stereotype.Component;

/** What can be recorded of a location as it is now: what is next first. */
@Component
class LocationActs {

    private static final List<String> CLOSING = List.of("destinations", "closing-day", "withdrawal", "closure");
    private static final List<String> NEXT = List.of("announcement", "reopening");

    private final List<LocationSheet<?>> sheets;

    LocationActs(List<LocationSheet<?>> sheets) {
        this.sheets = List.copyOf(sheets);
    }

    /**
     * By the ends of their addresses.
     *
     * @param next what is to be expected next
     * @param mending what puts right what is known of it
     */
    record Acts(List<String> next, List<String> mending) {}

    Acts of(LocationView location) {
        List<String> offered = sheets.stream()
                .filter(sheet -> sheet.offeredWhile().contains(location.state()))
                .map(LocationSheet::name)
                .toList();
        List<String> next = new ArrayList<>();
        if (location.state() == LocationState.WINDING_DOWN) next.addAll(CLOSING);
        else NEXT.stream().filter(offered::contains).forEach(next::add);
        if (location.state() == LocationState.OPEN) next.add("closure");
        return new Acts(
                next,
                offered.stream().filter(name -> !next.contains(name)).sorted().toList());
    }
}
