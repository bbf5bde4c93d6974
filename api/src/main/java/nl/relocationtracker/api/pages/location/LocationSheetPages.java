package nl.relocationtracker.api.pages.location;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.alerts.ClosureForesight;
import nl.relocationtracker.api.locations.LocationEntries;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.Naming;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.form.SentForm;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.location.LocationSheet.About;
import nl.relocationtracker.api.pages.recording.Meanwhile;
import nl.relocationtracker.api.pages.recording.Meanwhile.Since;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.locations.LocationView.PeriodView;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Every form about a location, and about one of its opening periods, by the name that ends its address. */
@Controller
class LocationSheetPages {

    private static final String OF_LOCATION = "/locations/{id:" + Addresses.ID + "}/{sheet:[a-z-]+}";
    private static final String OF_PERIOD =
            "/locations/{id:" + Addresses.ID + "}/periods/{period:" + Addresses.ID + "}/{sheet:[a-z-]+}";

    /** Nobody announces a closing so long before. */
    private static final int FAR_IN_YEARS = 2;

    private final Map<String, LocationSheet<?>> sheets;
    private final KnownLocations known;
    private final LocationEntries entries;
    private final Meanwhile meanwhile;
    private final ClosureForesight foresight;
    private final Naming naming;
    private final CurrentAccount current;
    private final Grounds grounds;

    LocationSheetPages(
            List<LocationSheet<?>> sheets,
            KnownLocations known,
            LocationEntries entries,
            Meanwhile meanwhile,
            ClosureForesight foresight,
            Naming naming,
            CurrentAccount current,
            Grounds grounds) {
        this.sheets = sheets.stream().collect(toMap(LocationSheet::name, Function.identity()));
        this.known = known;
        this.entries = entries;
        this.meanwhile = meanwhile;
        this.foresight = foresight;
        this.naming = naming;
        this.current = current;
        this.grounds = grounds;
    }

    @GetMapping({OF_LOCATION, OF_PERIOD})
    String ask(
            @PathVariable UUID id,
            @PathVariable(required = false) UUID period,
            @PathVariable String sheet,
            Language language,
            Model model) {
        About about = about(id, period);
        if (period != null && about.period().recordedFrom() == null) throw notFound();
        return ask(named(sheet, period), about, language, model);
    }

    @PostMapping({OF_LOCATION, OF_PERIOD})
    Object record(
            @PathVariable UUID id,
            @PathVariable(required = false) UUID period,
            @PathVariable String sheet,
            @RequestParam(required = false) String step,
            SentForm sent,
            Language language,
            Model model,
            HttpServletResponse response) {
        return record(named(sheet, period), about(id, period), step, sent, language, model, response);
    }

    private <T extends Record> String ask(LocationSheet<T> sheet, About about, Language language, Model model) {
        Form<T> form =
                Form.showing(sheet.blank(about), language).seen(about.location().version());
        return shown(sheet, form, about, language, model);
    }

    private <T extends Record> Object record(
            LocationSheet<T> sheet,
            About about,
            String step,
            SentForm sent,
            Language language,
            Model model,
            HttpServletResponse response) {
        UUID id = about.location().id();
        Form<T> form = sent.as(sheet.form());
        Optional<LocalDate> closing =
                form.filled().flatMap(sheet::closing).filter(day -> !seen(day).equals(step));
        boolean far = closing.filter(this::isFar).isPresent();
        if (far) askedAbout(closing.get(), language, model);
        boolean grave = closing.flatMap(day -> foreseen(about.location(), day, language, model))
                .isPresent();
        if (far || grave) return shown(sheet, form, about, language, model);
        Entry entry = form.entry(current.id(), "POST " + path(sheet, about));
        if (form.recorded(
                filled -> entries.record(entry, id, location -> sheet.command(filled, about, form.version()))))
            return new SeeOther("/locations/" + id, sheet.name() + "-recorded");
        if (form.isStale()) {
            LocationView now = known.today(id);
            model.addAttribute(
                    "meanwhile", meanwhile.since(List.of(new Since(id, now.label(), form.version())), language));
            form.seen(now.version());
        }
        return form.again(shown(sheet, form, about, language, model), response);
    }

    /** So far ahead that the year may be mistyped. */
    private boolean isFar(LocalDate day) {
        return day.isAfter(grounds.today().plusYears(FAR_IN_YEARS));
    }

    private void askedAbout(LocalDate day, Language language, Model model) {
        model.addAttribute("far", language.say("location.far", language.day(day), FAR_IN_YEARS));
        model.addAttribute("sure", seen(day));
    }

    /** What closing would do, where that is grave; what is refused says so when it is recorded. */
    private Optional<Foresight> foreseen(LocationView location, LocalDate day, Language language, Model model) {
        if (!location.open() || day.isBefore(grounds.today())) return Optional.empty();
        Optional<Foresight> grave = Optional.of(known.read(() -> Foresight.of(
                        foresight.of(new LocationId(location.id()), day), foresight.policies(), naming, language)))
                .filter(Foresight::isGrave);
        grave.ifPresent(foreseen -> {
            model.addAttribute("preview", foreseen);
            model.addAttribute("sure", seen(day));
        });
        return grave;
    }

    /** What is sent along by whoever has seen what closing on a day would do. */
    private static String seen(LocalDate day) {
        return "seen-" + day;
    }

    private <T extends Record> String shown(
            LocationSheet<T> sheet, Form<T> form, About about, Language language, Model model) {
        model.addAttribute("name", sheet.name());
        model.addAttribute("path", path(sheet, about));
        model.addAttribute("parts", sheet.parts(about.with(form), language));
        model.addAttribute("form", form);
        model.addAttribute("location", about.location());
        model.addAttribute("today", grounds.today());
        return "location-form";
    }

    private static String path(LocationSheet<?> sheet, About about) {
        String location = "/locations/" + about.location().id();
        return location
                + (about.period() == null ? "" : "/periods/" + about.period().id()) + "/" + sheet.name();
    }

    /** One that is about a period is found with a period, the others without. */
    private LocationSheet<?> named(String name, UUID period) {
        LocationSheet<?> sheet = sheets.get(name);
        if (sheet == null || sheet.offeredWhile().isEmpty() != (period != null)) throw notFound();
        return sheet;
    }

    /** Of a form that is sent twice, the period may be gone by then, and the second is a repeat. */
    private About about(UUID id, UUID period) {
        LocationView location = known.today(id);
        if (period == null) return new About(location, null, grounds.today(), Map.of());
        PeriodView found = location.periods().stream()
                .filter(one -> one.id().equals(period))
                .findFirst()
                .orElse(new PeriodView(period, grounds.today(), null, null, null, null, null));
        return new About(location, found, grounds.today(), Map.of());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
