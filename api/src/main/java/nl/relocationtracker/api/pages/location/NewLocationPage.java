package nl.relocationtracker.api.pages.location;

import static nl.relocationtracker.core.refusal.RefusalCode.CODE_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.CODE_NOT_OPAQUE;
import static nl.relocationtracker.core.refusal.RefusalCode.FOSTER_FAMILY_HAS_NO_NAME;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.NAME_NEEDED;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.locations.LocationEntries;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.PeriodCommand.OpenLocation;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** A location opens that was not known. */
@Controller
class NewLocationPage {

    static final String LINE = "\\P{Cntrl}+";
    private static final String PATH = "/locations/new";

    private final LocationEntries entries;
    private final CurrentAccount current;
    private final Grounds grounds;

    NewLocationPage(LocationEntries entries, CurrentAccount current, Grounds grounds) {
        this.entries = entries;
        this.current = current;
        this.grounds = grounds;
    }

    /** What is asked. */
    record NewLocation(
            @Size(max = 200) @Pattern(regexp = LINE) @At({NAME_NEEDED, FOSTER_FAMILY_HAS_NO_NAME})
            String name,

            @NotNull LocationKind kind,
            @Size(max = 100) @Pattern(regexp = LINE) String municipality,
            @Min(1) @Max(100_000) Integer capacity,
            @NotNull @At(IN_THE_FUTURE) LocalDate openedOn,

            @Size(max = 100) @Pattern(regexp = LINE) @At({CODE_NEEDED, CODE_NOT_OPAQUE})
            String code) {}

    @GetMapping(PATH)
    String ask(Language language, Model model) {
        return shown(Form.empty(NewLocation.class, language), language, model);
    }

    @PostMapping(PATH)
    Object open(Form<NewLocation> form, Language language, Model model, HttpServletResponse response) {
        List<URI> where = new ArrayList<>();
        if (!form.recorded(filled -> where.add(opened(form, filled))))
            return form.again(shown(form, language, model), response);
        // A foster family is a home and has no page.
        if (form.typed("kind").contains(LocationKind.FOSTER_FAMILY.name()))
            return new SeeOther(PATH, "foster-family-recorded");
        return new SeeOther("/locations/" + where.get(0).getPath().replaceFirst(".*/", ""), "new-location-recorded");
    }

    /** Of a form that was sent twice, that of the first time. */
    private URI opened(Form<NewLocation> form, NewLocation filled) {
        Entry entry = form.entry(current.id(), "POST " + PATH);
        return entries.record(
                        entry,
                        LocationId.create().value(),
                        id -> new OpenLocation(
                                id,
                                PeriodId.create(),
                                filled.name(),
                                filled.code(),
                                filled.municipality(),
                                filled.kind(),
                                filled.capacity(),
                                filled.openedOn()))
                .getHeaders()
                .getLocation();
    }

    private String shown(Form<NewLocation> form, Language language, Model model) {
        model.addAttribute("name", "new-location");
        model.addAttribute("path", PATH);
        model.addAttribute(
                "parts",
                List.of(
                        Part.of("name", Part.Look.TEXT),
                        Part.select("kind", Causes.kinds(language)),
                        Part.of("municipality", Part.Look.TEXT),
                        Part.of("capacity", Part.Look.NUMBER),
                        Part.day("openedOn"),
                        Part.of("code", Part.Look.TEXT)));
        model.addAttribute("form", form);
        model.addAttribute("today", grounds.today());
        return "location-form";
    }
}
