package nl.relocationtracker.api.pages.recording;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.api.pages.form.WrittenDay;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The locations that fit what somebody has typed so far, for a form to show. */
@Controller
class PlacesFragment {

    private final OpenPlaces places;
    private final Grounds grounds;

    PlacesFragment(OpenPlaces places, Grounds grounds) {
        this.places = places;
        this.grounds = grounds;
    }

    @GetMapping("/places")
    @Transactional(readOnly = true)
    String places(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String locationId,
            @RequestParam(defaultValue = "") String arrivedOn,
            @RequestParam(defaultValue = "") String leftOn,
            Language language,
            Model model) {
        UUID ticked = OpenPlaces.id(locationId);
        model.addAttribute("choice", places.choice(place, ticked, day(arrivedOn, leftOn), language));
        model.addAttribute("typed", place);
        return "places :: options";
    }

    private LocalDate day(String... typed) {
        LocalDate today = grounds.today();
        return Stream.of(typed)
                .flatMap(text -> WrittenDay.read(text).stream())
                .filter(day -> !day.isAfter(today))
                .findFirst()
                .orElse(today);
    }
}
