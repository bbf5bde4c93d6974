package nl.relocationtracker.api.pages.caseload;

import static nl.relocationtracker.core.refusal.RefusalCode.ARRIVES_BEFORE_LEAVING;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_NOT_IN_TRANSIT;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_WINDING_DOWN;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.Naming;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.recording.Warnings;
import nl.relocationtracker.api.rest.entry.Entries;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.MoveCommand.ReceiveChild;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.caseload.Caseloads;
import nl.relocationtracker.projections.caseload.Caseloads.Traveller;
import nl.relocationtracker.projections.generation.GenerationTransactions;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.recording.JointRecording;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Receives who was on the way to the locations where somebody works: tick who has arrived, and when. */
@Controller
class ArrivalsPage {

    private static final String PATH = "/my-children/arrivals";

    private final Caseloads caseloads;
    private final Naming naming;
    private final Warnings warnings;
    private final Entries entries;
    private final JointRecording recording;
    private final CurrentAccount current;
    private final Grounds grounds;
    private final TransactionTemplate reading;

    ArrivalsPage(
            Caseloads caseloads,
            Naming naming,
            Warnings warnings,
            Entries entries,
            JointRecording recording,
            CurrentAccount current,
            Grounds grounds,
            PlatformTransactionManager transactions) {
        this.caseloads = caseloads;
        this.naming = naming;
        this.warnings = warnings;
        this.entries = entries;
        this.recording = recording;
        this.current = current;
        this.grounds = grounds;
        this.reading = GenerationTransactions.ofOnePlan(transactions);
    }

    /** Who has arrived, and when. Each is received where it was sent. */
    record Arrivals(
            @Size(min = 1) @At({LOCATION_NOT_OPEN, LOCATION_WINDING_DOWN, CHILD_NOT_IN_TRANSIT})
            List<UUID> arrived,

            @NotNull @At({IN_THE_FUTURE, ARRIVES_BEFORE_LEAVING})
            LocalDate arrivedOn) {}

    /**
     * A child on its way.
     *
     * @param warning what its arrival would make of its count, or null
     */
    record Expected(UUID id, String name, Traveller travel, String warning) {}

    @GetMapping(PATH)
    String ask(Language language, Model model) {
        return shown(Form.empty(Arrivals.class, language), language, model);
    }

    @PostMapping(PATH)
    Object receive(Form<Arrivals> form, Language language, Model model, HttpServletResponse response) {
        List<UUID> ticked = form.filled().map(Arrivals::arrived).orElse(List.of());
        form.naming(reading.execute(status -> naming.of(ticked, language))::get);
        Entry entry = form.entry(current.id(), "POST " + PATH);
        if (form.recorded(arrivals -> record(entry, arrivals)))
            return new SeeOther("/my-children", "arrivals-recorded", ticked.size());
        return form.again(shown(form, language, model), response);
    }

    private void record(Entry entry, Arrivals arrivals) {
        entries.recordAll(entry, PATH, Function.identity(), () -> {
            Map<UUID, Traveller> sent = incoming().stream().collect(Collectors.toMap(Traveller::childId, one -> one));
            List<Objection> gone = arrivals.arrived().stream()
                    .filter(child -> !sent.containsKey(child))
                    .map(child -> Objection.of(CHILD_NOT_IN_TRANSIT, "childId", child))
                    .toList();
            if (!gone.isEmpty()) throw new Refusal(gone);
            recording.record(
                    arrivals.arrived().stream()
                            .map(child -> new ReceiveChild(
                                    new ChildId(child),
                                    null,
                                    StayId.create(),
                                    new LocationId(sent.get(child).toId()),
                                    arrivals.arrivedOn()))
                            .toList(),
                    entry.origin());
            return List.of();
        });
    }

    private List<Traveller> incoming() {
        Set<UUID> locations = current.account().locations();
        return caseloads.travellers(locations, grounds.today()).stream()
                .filter(one -> one.isSentTo(locations))
                .toList();
    }

    private String shown(Form<Arrivals> form, Language language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("today", grounds.today());
        model.addAttribute("expected", reading.execute(status -> expected(language)));
        return "arrivals";
    }

    private List<Expected> expected(Language language) {
        List<Traveller> incoming = incoming();
        Map<UUID, String> names =
                naming.of(incoming.stream().map(Traveller::childId).toList(), language);
        return incoming.stream()
                .map(one -> new Expected(
                        one.childId(),
                        names.get(one.childId()),
                        one,
                        warnings.ofArriving(one.childId(), new LocationId(one.toId()), language)))
                .toList();
    }
}
