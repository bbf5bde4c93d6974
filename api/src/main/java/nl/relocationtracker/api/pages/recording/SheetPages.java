package nl.relocationtracker.api.pages.recording;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.recording.Movers.Mover;
import nl.relocationtracker.api.pages.recording.Movers.Offered;
import nl.relocationtracker.api.rest.entry.Entries;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.timeline.Timeline;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.recording.JointRecording;
import nl.relocationtracker.projections.stays.ChildFiles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The way of every form that records something of children: filled in, warned about, recorded once for all of them. */
@Component
class SheetPages {

    /** The button by which somebody says to go on in spite of a warning. */
    private static final String SURE = "sure";

    /** The button that leads from the warning back to the form. */
    private static final String BACK = "back";

    private final TransactionTemplate reading;
    private final ChildFiles files;
    private final Movers movers;
    private final OpenPlaces places;
    private final TypedPlaces typed;
    private final Drafts drafts;
    private final Meanwhile meanwhile;
    private final Entries entries;
    private final JointRecording recording;
    private final CurrentAccount current;
    private final Grounds grounds;

    SheetPages(
            PlatformTransactionManager transactions,
            ChildFiles files,
            Movers movers,
            OpenPlaces places,
            TypedPlaces typed,
            Drafts drafts,
            Meanwhile meanwhile,
            Entries entries,
            JointRecording recording,
            CurrentAccount current,
            Grounds grounds) {
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.files = files;
        this.movers = movers;
        this.places = places;
        this.typed = typed;
        this.drafts = drafts;
        this.meanwhile = meanwhile;
        this.entries = entries;
        this.recording = recording;
        this.current = current;
        this.grounds = grounds;
    }

    /** At one moment. */
    <V> V read(Supplier<V> question) {
        return reading.execute(status -> question.get());
    }

    /** The form as nobody has filled it in yet. */
    <T extends Record & MoveForm> String ask(Sheet<T> sheet, Language language, Model model) {
        return reading.execute(status -> {
            Timeline timeline = known(sheet.child());
            if (sheet.offered() == Offered.ON_THE_WAY && !timeline.isInTransit())
                return notOnTheWay(sheet, timeline, language, model);
            List<Mover> offered = movers.of(sheet, language);
            List<UUID> along =
                    offered.stream().skip(1).filter(Mover::along).map(Mover::id).toList();
            Form<T> form = Form.showing(sheet.blank().apply(along), language);
            return shown(sheet, form, drafts.blank(sheet, form, offered, language), language, model);
        });
    }

    /** @param step which button was pressed, where it was not that of the form */
    <T extends Record & MoveForm> Object record(
            Sheet<T> sheet, Form<T> form, String step, Language language, Model model, HttpServletResponse response) {
        Draft draft = reading.execute(status -> drafts.of(sheet, form, language));
        if (BACK.equals(step)) return reading.execute(status -> shown(sheet, form, draft, language, model));
        if (!form.isWrong() && !draft.forewarning().isNone() && !SURE.equals(step))
            return reading.execute(status -> warned(sheet, form, draft, language, model));
        List<URI> where = new ArrayList<>();
        if (form.recorded(filled -> where.add(recorded(sheet, form, filled, draft))))
            return new SeeOther(
                    where.get(0).getPath(),
                    sheet.name() + "-recorded",
                    draft.picked().size());
        return reading.execute(status -> {
            return form.again(shown(sheet, form, drafts.of(sheet, form, language), language, model), response);
        });
    }

    private <T extends Record & MoveForm> URI recorded(Sheet<T> sheet, Form<T> form, T filled, Draft draft) {
        Entry entry = form.entry(current.id(), "POST " + sheet.path());
        URI where = entries.recordAll(entry, "/children/" + sheet.child(), Function.identity(), () -> {
                    recording.record(
                            draft.picked().stream()
                                    .map(mover -> draft.command(sheet, filled, mover))
                                    .toList(),
                            entry.origin());
                    return List.of();
                })
                .getHeaders()
                .getLocation();
        return where;
    }

    /** Whatever it is shown again for: what others recorded since is told with it, and only then counts as seen. */
    private String shown(Sheet<?> sheet, Form<?> form, Draft draft, Language language, Model model) {
        model.addAttribute("meanwhile", meanwhile.since(draft.since(), language));
        model.addAttribute(
                "seen",
                draft.movers().stream().map(mover -> Seen.of(mover).written()).toList());
        return page("record", sheet, form, draft, language, model);
    }

    private String warned(Sheet<?> sheet, Form<?> form, Draft draft, Language language, Model model) {
        Map<UUID, String> names = draft.picked().stream().collect(toMap(Mover::id, Mover::name));
        model.addAttribute(
                "warnings",
                draft.forewarning().crossings().stream()
                        .map(crossing -> Forewarnings.sentence(crossing, names, language))
                        .toList());
        model.addAttribute("askedFor", draft.forewarning().askedFor());
        boolean several = draft.forewarning().severalDepart();
        model.addAttribute(
                "summary", several ? departing(form, draft, language) : summary(sheet, form, draft, language));
        model.addAttribute(
                "departing", several ? draft.picked().stream().map(Mover::name).toList() : List.of());
        return page("record-sure", sheet, form, draft, language, model);
    }

    private String summary(Sheet<?> sheet, Form<?> form, Draft draft, Language language) {
        return language.say(
                "record." + sheet.name() + ".summary",
                draft.picked().stream().map(Mover::name).collect(joining(", ")),
                draft.choice().chosen() == null
                        ? language.say("event.nobody-knows-where")
                        : draft.choice().chosen().label(),
                language.day(typed.day(form, sheet.day())));
    }

    private String departing(Form<?> form, Draft draft, Language language) {
        return language.say(
                "record.departing",
                draft.picked().size(),
                language.day(typed.day(form, "leftOn")),
                language.say("destination." + form.typed("destination").get(0)));
    }

    private String page(String template, Sheet<?> sheet, Form<?> form, Draft draft, Language language, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("form", form);
        model.addAttribute("movers", draft.movers());
        model.addAttribute("choice", draft.choice());
        model.addAttribute("today", grounds.today());
        model.addAttribute("about", about(sheet, language));
        model.addAttribute(
                "heading",
                language.say(
                        "record." + sheet.name() + ".title",
                        draft.movers().get(0).name()));
        return template;
    }

    /** Which stay is put right, in words; null for none, and for one that is there no more. */
    private String about(Sheet<?> sheet, Language language) {
        if (sheet.subject() == null) return null;
        return files.fileOf(new ChildId(sheet.child()), null)
                .flatMap(file -> file.timeline().stay(sheet.subject()))
                .map(stay -> language.say(
                        stay.leftOn() == null ? "record.about.still" : "record.about",
                        places.location(stay.location().value(), stay.arrivedOn())
                                .map(LocationView::label)
                                .orElse("?"),
                        language.day(stay.arrivedOn()),
                        stay.leftOn() == null ? "" : language.day(stay.leftOn())))
                .orElse(null);
    }

    /** Nobody can arrive, or be called back, who is not on the way: says where the child is and what can be recorded. */
    private String notOnTheWay(Sheet<?> sheet, Timeline timeline, Language language, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("child", movers.of(sheet, language).get(0));
        model.addAttribute(
                "place",
                timeline.running()
                        .flatMap(stay -> places.location(stay.location().value(), grounds.today()))
                        .map(LocationView::label)
                        .orElse(null));
        model.addAttribute(
                "acts",
                timeline.isInReception() ? List.of("relocation", "sending", "departure") : List.of("placement"));
        return "not-on-the-way";
    }

    private Timeline known(UUID child) {
        ChildFile file = files.fileOf(new ChildId(child), null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (file.isErased()) throw new ResponseStatusException(HttpStatus.GONE);
        return file.timeline();
    }
}
