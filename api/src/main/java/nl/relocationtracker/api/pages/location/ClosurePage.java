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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import nl.relocationtracker.projections.reading.PointInTime;
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

    /**
     * What is asked.
     *
     * @param seen of whom it was asked already whether they are gone, as {@link SeenResident} writes it
     */
    record Closure(
            @NotNull @At({IN_THE_FUTURE, CLOSES_BEFORE_OPENING, LOCATION_NOT_OPEN, NIGHTS_WHILE_NOT_OPEN})
            LocalDate closedOn,

            @NotNull @At(CAUSE_FOR_IMPORTS_ONLY) ClosureCause cause,

            @At({CHILDREN_RECORDED_THERE, CHILDREN_THERE_AFTERWARDS})
            Boolean emptied,

            Map<String, String> seen) {

        private boolean isEmptied() {
            return Boolean.TRUE.equals(emptied);
        }
    }

    @GetMapping(PATH)
    String ask(@PathVariable UUID id, Language language, Model model) {
        LocationView location = known.today(id);
        Announced announced = Closing.announced(location);
        Closure begin = announced == null
                ? new Closure(null, null, false, Map.of())
                : new Closure(
                        announced.closesOn().isAfter(grounds.today()) ? null : announced.closesOn(),
                        announced.cause(),
                        false,
                        Map.of());
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
        Set<UUID> seen = "sure".equals(step) ? SeenResident.children(form.typed()) : Set.of();
        Optional<LocalDate> emptied = form.filled().filter(Closure::isEmptied).map(Closure::closedOn);
        Optional<String> question = emptied.flatMap(day -> question(location, form, day, seen, language, model));
        if (question.isPresent()) return question.get();
        if (form.recorded(filled -> closed(location, form, filled, seen)))
            return new SeeOther("/locations/" + id, emptied.isPresent() ? "emptied-recorded" : "closure-recorded");
        if (form.isStale()) {
            // Somebody may have arrived after they were looked for.
            question = emptied.flatMap(day -> question(location, form, day, seen, language, model));
            if (question.isPresent()) return form.again(question.get(), response);
            model.addAttribute(
                    "meanwhile", meanwhile.since(List.of(new Since(id, location.label(), form.version())), language));
            form.seen(known.today(id).version());
        }
        return form.again(shown(location, form, language, model), response);
    }

    private void closed(LocationView location, Form<Closure> form, Closure filled, Set<UUID> seen) {
        Entry entry = form.entry(current.id(), "POST /locations/" + location.id() + "/closure");
        LocationId id = new LocationId(location.id());
        CloseLocation close = new CloseLocation(id, entry.version(), filled.closedOn(), filled.cause());
        if (filled.isEmptied()) entries.empty(entry, close, child -> seen.contains(child.value()));
        else entries.record(entry, location.id(), of -> close);
    }

    /**
     * Whether it is sure, with everybody who would be sent off.
     *
     * @param seen whom it was asked about already; it is asked again when somebody else is there
     */
    private Optional<String> question(
            LocationView location, Form<Closure> form, LocalDate day, Set<UUID> seen, Language language, Model model) {
        List<Resident> there = residents(location, PointInTime.asKnownNow(day), language).stream()
                .filter(one -> one.arrivedOn().isBefore(day))
                .toList();
        List<Resident> unseen =
                there.stream().filter(one -> !seen.contains(one.id())).toList();
        if (unseen.isEmpty()) return Optional.empty();
        model.addAttribute("location", location);
        model.addAttribute("form", form);
        model.addAttribute("parties", Party.of(there));
        model.addAttribute("children", there.size());
        model.addAttribute("news", seen.isEmpty() ? List.of() : Party.of(unseen));
        model.addAttribute("day", language.day(day));
        return Optional.of("closure-sure");
    }

    private String shown(LocationView location, Form<Closure> form, Language language, Model model) {
        List<Resident> there = residents(location, grounds.asOfToday(), language);
        model.addAttribute("location", location);
        model.addAttribute("form", form);
        model.addAttribute("causes", Causes.ofClosing(language));
        model.addAttribute("parties", Party.of(there));
        model.addAttribute("children", there.size());
        model.addAttribute("today", grounds.today());
        model.addAttribute("openSince", Closing.openSince(location));
        return "closure";
    }

    private List<Resident> residents(LocationView location, PointInTime when, Language language) {
        return known.read(() -> residents.of(location.id(), when, language));
    }
}
