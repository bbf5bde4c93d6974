package nl.relocationtracker.api.pages.location;

import static nl.relocationtracker.core.refusal.RefusalCode.CAUSE_FOR_IMPORTS_ONLY;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILDREN_RECORDED_THERE;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILDREN_THERE_AFTERWARDS;
import static nl.relocationtracker.core.refusal.RefusalCode.CLOSES_BEFORE_OPENING;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.NIGHTS_WHILE_NOT_OPEN;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.locations.LocationEntries;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.recording.Meanwhile;
import nl.relocationtracker.api.pages.recording.Meanwhile.Since;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.core.location.Announced;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.PeriodCommand.CloseLocation;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A location closes where nobody lives any more, or is said to be empty in fact. */
@Controller
class ClosurePage {

    private static final String PATH = "/locations/{id:" + Addresses.ID + "}/closure";

    private final KnownLocations known;
    private final Residents residents;
    private final LocationEntries entries;
    private final Meanwhile meanwhile;
    private final CurrentAccount current;
    private final Grounds grounds;

    ClosurePage(
            KnownLocations known,
            Residents residents,
            LocationEntries entries,
            Meanwhile meanwhile,
            CurrentAccount current,
            Grounds grounds) {
        this.known = known;
        this.residents = residents;
        this.entries = entries;
        this.meanwhile = meanwhile;
        this.current = current;
        this.grounds = grounds;
    }

    /** What is asked. */
    record Closure(
            @NotNull @At({IN_THE_FUTURE, CLOSES_BEFORE_OPENING, LOCATION_NOT_OPEN, NIGHTS_WHILE_NOT_OPEN})
            LocalDate closedOn,

            @NotNull @At(CAUSE_FOR_IMPORTS_ONLY) ClosureCause cause,

            @At({CHILDREN_RECORDED_THERE, CHILDREN_THERE_AFTERWARDS})
            Boolean emptied) {}

    @GetMapping(PATH)
    String ask(@PathVariable UUID id, Language language, Model model) {
        LocationView location = known.today(id);
        Announced announced = Closing.announced(location);
        Closure begin = announced == null
                ? new Closure(null, null, false)
                : new Closure(
                        announced.closesOn().isAfter(grounds.today()) ? null : announced.closesOn(),
                        announced.cause(),
                        false);
        return shown(location, Form.showing(begin, language).seen(location.version()), language, model);
    }

    @PostMapping(PATH)
    Object close(
            @PathVariable UUID id,
            Form<Closure> form,
            @RequestParam(required = false) String step,
            Language language,
            Model model,
            HttpServletResponse response) {
        LocationView location = known.today(id);
        if ("back".equals(step)) return shown(location, form, language, model);
        boolean emptied = form.filled().map(Closure::emptied).orElse(false);
        if (emptied && !"sure".equals(step)) {
            List<Resident> there = residents(location, language);
            if (!there.isEmpty()) return asked(location, form, there, language, model);
        }
        if (form.recorded(filled -> closed(location, form, filled)))
            return new SeeOther("/locations/" + id, emptied ? "emptied-recorded" : "closure-recorded");
        if (form.isStale()) {
            model.addAttribute(
                    "meanwhile", meanwhile.since(List.of(new Since(id, location.label(), form.version())), language));
            form.seen(known.today(id).version());
        }
        return form.again(shown(location, form, language, model), response);
    }

    private void closed(LocationView location, Form<Closure> form, Closure filled) {
        Entry entry = form.entry(current.id(), "POST /locations/" + location.id() + "/closure");
        LocationId id = new LocationId(location.id());
        CloseLocation close = new CloseLocation(id, entry.version(), filled.closedOn(), filled.cause());
        if (filled.emptied()) entries.empty(entry, close);
        else entries.record(entry, location.id(), of -> close);
    }

    private String asked(
            LocationView location, Form<Closure> form, List<Resident> there, Language language, Model model) {
        model.addAttribute("location", location);
        model.addAttribute("form", form);
        model.addAttribute("parties", Party.of(there));
        model.addAttribute("children", there.size());
        model.addAttribute("day", language.day(form.filled().orElseThrow().closedOn()));
        return "closure-sure";
    }

    private String shown(LocationView location, Form<Closure> form, Language language, Model model) {
        List<Resident> there = residents(location, language);
        model.addAttribute("location", location);
        model.addAttribute("form", form);
        model.addAttribute("causes", Causes.ofClosing(language));
        model.addAttribute("parties", Party.of(there));
        model.addAttribute("children", there.size());
        model.addAttribute("today", grounds.today());
        return "closure";
    }

    private List<Resident> residents(LocationView location, Language language) {
        return known.read(() -> residents.of(location.id(), grounds.asOfToday(), language));
    }
}
