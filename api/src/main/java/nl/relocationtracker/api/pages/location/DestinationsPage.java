package nl.relocationtracker.api.pages.location;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.recording.Choices;
import nl.relocationtracker.api.pages.recording.OpenPlaces.Choice;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where each household goes of a location that closes: chosen on one screen, looked over, and carried out as one. */
@Controller
class DestinationsPage {

    private static final String PATH = "/locations/{id:" + Addresses.ID + "}/destinations";

    private final KnownLocations known;
    private final Residents residents;
    private final Choosing choosing;
    private final CarryingOut carryingOut;
    private final Foretold foretold;
    private final Grounds grounds;

    DestinationsPage(
            KnownLocations known,
            Residents residents,
            Choosing choosing,
            CarryingOut carryingOut,
            Foretold foretold,
            Grounds grounds) {
        this.known = known;
        this.residents = residents;
        this.choosing = choosing;
        this.carryingOut = carryingOut;
        this.foretold = foretold;
        this.grounds = grounds;
    }

    @GetMapping(PATH)
    String ask(@PathVariable UUID id, Language language, Model model) {
        return known.read(() -> {
            Form<Destinations> form = Form.empty(Destinations.class, language);
            return shown(known.today(id), form, choosing.chosen(id, form, language), language, model);
        });
    }

    @PostMapping(PATH)
    Object record(
            @PathVariable UUID id,
            Form<Destinations> form,
            @RequestParam(required = false) String step,
            Language language,
            Model model,
            HttpServletResponse response) {
        LocationView location = known.today(id);
        Chosen chosen = known.read(() -> choosing.chosen(id, form, language));
        if ("back".equals(step)) return known.read(() -> shown(location, form, chosen, language, model));
        requireBegun(form, language);
        if (!form.isWrong() && !"sure".equals(step))
            return known.read(() -> lookedOver(location, form, chosen, language, model));
        if (form.recorded(filled -> carryingOut.of(location, form, filled, chosen)))
            return new SeeOther(
                    "/locations/" + id, "destinations-recorded", chosen.going().size());
        return known.read(() -> {
            if (form.isStale()) model.addAttribute("meanwhile", choosing.meanwhile(chosen, language));
            return form.again(shown(location, form, chosen, language, model), response);
        });
    }

    /** What is still to come is not looked over: it would be refused only afterwards. */
    private void requireBegun(Form<Destinations> form, Language language) {
        form.filled()
                .map(Destinations::arrivedOn)
                .filter(day -> day.isAfter(grounds.today()))
                .ifPresent(day -> form.reject("arrivedOn", "destinations.in-the-future", language.day(day)));
    }

    private String shown(
            LocationView location, Form<Destinations> form, Chosen chosen, Language language, Model model) {
        model.addAttribute("location", location);
        model.addAttribute("announced", Closing.announced(location));
        model.addAttribute("parties", Party.of(residents.of(location.id(), grounds.asOfToday(), language)));
        model.addAttribute("choices", chosen.choices());
        model.addAttribute("none", Choice.NONE);
        model.addAttribute("form", form);
        model.addAttribute("deciders", Choices.deciders(language));
        model.addAttribute("today", grounds.today());
        return "destinations";
    }

    private String lookedOver(
            LocationView location, Form<Destinations> form, Chosen chosen, Language language, Model model) {
        model.addAttribute("location", location);
        model.addAttribute("form", form);
        model.addAttribute("day", chosen.day());
        model.addAttribute("groups", chosen.groups());
        model.addAttribute("staying", Chosen.together(chosen.staying()));
        model.addAttribute("stay", chosen.staying().size());
        model.addAttribute("foretold", foretold.of(form, chosen, language));
        return "destinations-sure";
    }
}
