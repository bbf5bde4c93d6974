package nl.relocationtracker.api.pages.recording;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import nl.relocationtracker.api.pages.form.Part;
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

    /** @param of which of several fields in one form it is about, as in {@code place-<of>}; left out where there is one */
    @GetMapping("/places")
    @Transactional(readOnly = true)
    String places(
            @RequestParam(defaultValue = "") String of,
            @RequestParam Map<String, String> typed,
            Language language,
            Model model) {
        boolean one = of.isEmpty();
        String place = typed.getOrDefault(one ? Part.PLACE : Part.PLACE + "-" + of, "");
        String tick = one ? TypedPlaces.CHOSEN : "at-" + of;
        LocalDate day = day(typed.getOrDefault("arrivedOn", ""), typed.getOrDefault("leftOn", ""));
        model.addAttribute("choice", places.choice(place, OpenPlaces.id(typed.getOrDefault(tick, "")), day, language));
        model.addAttribute("typed", place);
        model.addAttribute("box", one ? "places" : "places-" + of);
        model.addAttribute("tick", tick);
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
