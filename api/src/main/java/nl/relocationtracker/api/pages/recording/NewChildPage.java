package nl.relocationtracker.api.pages.recording;

import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_BIRTH;
import static nl.relocationtracker.core.refusal.RefusalCode.BORN_ON_ANOTHER_DAY;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_WINDING_DOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.NOT_A_CHILD_ANY_MORE;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.recording.OpenPlaces.Choice;
import nl.relocationtracker.api.rest.entry.Entries;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.core.person.Name;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.ReferenceNumber;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.recording.JointRecording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A child comes into reception that was not known. */
@Controller
class NewChildPage {

    private static final String PATH = "/children/new";

    private final SheetPages pages;
    private final TypedPlaces typed;
    private final Namesakes namesakes;
    private final Entries entries;
    private final JointRecording recording;
    private final CurrentAccount current;
    private final Grounds grounds;

    NewChildPage(
            SheetPages pages,
            TypedPlaces typed,
            Namesakes namesakes,
            Entries entries,
            JointRecording recording,
            CurrentAccount current,
            Grounds grounds) {
        this.pages = pages;
        this.typed = typed;
        this.namesakes = namesakes;
        this.entries = entries;
        this.recording = recording;
        this.current = current;
        this.grounds = grounds;
    }

    /**
     * What is asked. Hardly anything may be known of who the child is.
     *
     * @param born a day, a month or a year
     * @param household the one that it belongs to; sent along unseen
     */
    record NewChild(
            @Size(max = 200) String givenNames,
            @Size(max = 200) String familyName,

            @Size(max = 20) @At({BEFORE_BIRTH, BORN_ON_ANOTHER_DAY, NOT_A_CHILD_ANY_MORE})
            String born,

            @Size(max = 100) String number,
            @NotNull Company company,
            Guardian guardian,

            @NotNull @At({LOCATION_NOT_OPEN, LOCATION_WINDING_DOWN, LOCATION_UNKNOWN})
            String place,

            UUID locationId,
            @NotNull @At(IN_THE_FUTURE) LocalDate arrivedOn,
            Boolean bornHere,
            UUID household) {

        PersonalDetails details(BirthDate birth) {
            List<Name> names = givenNames == null && familyName == null
                    ? List.of()
                    : List.of(new Name(givenNames, familyName, null, null, Name.Kind.OFFICIAL));
            return new PersonalDetails(
                    names, birth, number == null ? List.of() : List.of(new ReferenceNumber(null, number)));
        }
    }

    @GetMapping(PATH)
    String ask(@RequestParam(required = false) UUID household, Language language, Model model) {
        return pages.read(() -> {
            Form<NewChild> form = Form.showing(
                    new NewChild(null, null, null, null, null, null, null, null, null, false, household), language);
            return shown(form, Choice.NONE, language, model);
        });
    }

    /** @param step which button was pressed, where it was not that of the form */
    @PostMapping(PATH)
    Object place(
            Form<NewChild> form,
            @RequestParam(required = false) String step,
            Language language,
            Model model,
            HttpServletResponse response) {
        Choice choice = pages.read(() -> typed.choice(form, "arrivedOn", language));
        BirthDate birth = birth(form);
        typed.require(form, "arrivedOn", choice, language);
        if ("back".equals(step)) return pages.read(() -> shown(form, choice, language, model));
        if (!"sure".equals(step) && form.filled().isPresent()) {
            var alike = pages.read(() -> namesakes.of(form.filled().get().details(birth), language));
            if (!alike.isEmpty()) {
                model.addAttribute("alike", alike);
                model.addAttribute("form", form);
                return "new-child-sure";
            }
        }
        List<URI> where = new ArrayList<>();
        if (form.recorded(filled -> where.add(placed(form, filled, choice, birth))))
            return new SeeOther(where.get(0).getPath(), "placement-recorded", 1);
        return pages.read(() -> form.again(shown(form, choice, language, model), response));
    }

    /** Where the child's file is; of a form that was sent twice, that of the first time. */
    private URI placed(Form<NewChild> form, NewChild filled, Choice choice, BirthDate birth) {
        Entry entry = form.entry(current.id(), "POST " + PATH);
        ChildId child = ChildId.create();
        return entries.recordAll(entry, "/children/" + child, Function.identity(), () -> {
                    recording.record(List.of(command(child, filled, choice, birth)), entry.origin());
                    return List.of();
                })
                .getHeaders()
                .getLocation();
    }

    private static PlaceChild command(ChildId child, NewChild filled, Choice choice, BirthDate birth) {
        PersonalDetails details = filled.details(birth);
        return new PlaceChild(
                child,
                null,
                StayId.create(),
                new LocationId(choice.chosen().id()),
                filled.arrivedOn(),
                filled.bornHere() ? Origin.BORN_IN_RECEPTION : Origin.ARRIVED,
                new Accompaniment(filled.company(), Guardian.isThere(filled.guardian())),
                filled.household() == null ? null : new HouseholdId(filled.household()),
                details.equals(PersonalDetails.NONE) ? null : details);
    }

    private BirthDate birth(Form<NewChild> form) {
        if (form.typed("born").isEmpty()) return null;
        BirthDate birth =
                WrittenBirth.read(form.typed("born").get(0), grounds.today()).orElse(null);
        if (birth == null) form.reject("born", "new-child.born.wrong");
        return birth;
    }

    private String shown(Form<NewChild> form, Choice choice, Language language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("choice", choice);
        model.addAttribute("today", grounds.today());
        model.addAttribute("companies", Choices.companies(language));
        model.addAttribute("guardians", Guardian.options(language));
        return "new-child";
    }
}
