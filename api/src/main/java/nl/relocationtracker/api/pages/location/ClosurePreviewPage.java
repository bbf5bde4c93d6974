package nl.relocationtracker.api.pages.location;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;
import static nl.relocationtracker.core.refusal.RefusalCode.CLOSES_BEFORE_TODAY;
import static nl.relocationtracker.core.refusal.RefusalCode.NOT_OPEN_NOW;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import nl.relocationtracker.api.alerts.ClosureForesight;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.Naming;
import nl.relocationtracker.api.pages.PlainText;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.form.SentForm;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Cell;
import nl.relocationtracker.api.pages.list.Column;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.pages.list.Listing;
import nl.relocationtracker.api.pages.list.Rows;
import nl.relocationtracker.api.pages.location.Foresight.Mover;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.crossing.Displacement.Effect;
import nl.relocationtracker.core.location.Announced;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What closing a location would do to the children who live there, before anything is announced. Nothing is recorded. */
@Controller
class ClosurePreviewPage {

    private final KnownLocations known;
    private final ClosureForesight foresight;
    private final Naming naming;
    private final Grounds grounds;

    ClosurePreviewPage(KnownLocations known, ClosureForesight foresight, Naming naming, Grounds grounds) {
        this.known = known;
        this.foresight = foresight;
        this.naming = naming;
        this.grounds = grounds;
    }

    /** Of which day. */
    record ClosureQuestion(
            @NotNull @At({CLOSES_BEFORE_TODAY, NOT_OPEN_NOW})
            LocalDate closesOn) {}

    @GetMapping("/locations/{id:" + Addresses.ID + "}/closure-preview")
    Object preview(
            @PathVariable UUID id,
            SentForm sent,
            ListQuery query,
            Language language,
            Model model,
            HttpServletResponse response) {
        LocationView location = known.today(id);
        Form<ClosureQuestion> form =
                query.of("closesOn").isEmpty() ? announced(location, language) : sent.as(ClosureQuestion.class);
        Optional<Foresight> foreseen = form.filled().flatMap(asked -> foreseen(id, form, language));
        if (query.asksFile())
            return foreseen.map(found -> list(found, query, language).file())
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        model.addAttribute("location", location);
        model.addAttribute("form", form);
        model.addAttribute("today", grounds.today());
        foreseen.ifPresent(found -> {
            model.addAttribute("preview", found);
            model.addAttribute("list", list(found, query, language));
        });
        return form.isWrong() ? form.again("closure-preview", response) : "closure-preview";
    }

    /** Of one whose closure is announced, of that day. */
    private static Form<ClosureQuestion> announced(LocationView location, Language language) {
        Announced announced = Closing.announced(location);
        return announced == null
                ? Form.empty(ClosureQuestion.class, language)
                : Form.showing(new ClosureQuestion(announced.closesOn()), language);
    }

    private Optional<Foresight> foreseen(UUID id, Form<ClosureQuestion> form, Language language) {
        AtomicReference<Foresight> found = new AtomicReference<>();
        form.recorded(asked -> found.set(known.read(() -> Foresight.of(
                foresight.of(new LocationId(id), asked.closesOn()), foresight.policies(), naming, language))));
        return Optional.ofNullable(found.get());
    }

    private Listing<Mover> list(Foresight found, ListQuery query, Language language) {
        List<Column<Mover>> columns = new ArrayList<>(List.of(
                Column.<Mover>of("child-name", one -> Cell.text(one.name()).to("/children/" + one.id()))
                        .sorted()
                        .naming(),
                Column.<Mover>of("with", one -> Cell.text(one.with())).sorted().naming(),
                Column.<Mover>of("household-id", one -> Cell.text(Objects.toString(one.household(), null)))
                        .onlyFiled(),
                Column.<Mover>ofNumbers("earlier-closures", one -> Cell.number(one.earlier()))
                        .sorted(),
                Column.<Mover>of("would-reach", one -> Cell.text(one.reaches()).with(one.others()))
                        .sorted(),
                Column.<Mover>of("child-id", one -> Cell.text(one.id().toString()))
                        .onlyFiled()));
        for (CountingPolicy policy : foresight.policies()) {
            columns.add(counted(policy, "before"));
            columns.add(counted(policy, "after"));
        }
        Rows<Mover> rows = Rows.of(
                found.children(),
                Map.of(
                        "child-name", comparing(one -> PlainText.of(one.name())),
                        "with",
                                comparing((Mover one) -> one.with() == null)
                                        .thenComparing(one -> one.household(), nullsLast(naturalOrder())),
                        "earlier-closures", comparing(Mover::earlier),
                        "would-reach", comparing(Mover::reaches, nullsFirst(naturalOrder()))));
        return new Listing<>("closure-preview", columns, List.of(), query, rows, language);
    }

    /** A file has every count. */
    private static Column<Mover> counted(CountingPolicy policy, String when) {
        return Column.<Mover>ofNumbers(
                        policy.name() + "-" + when,
                        one -> one.displacement().effects().stream()
                                .filter(effect -> effect.policy().equals(policy))
                                .findFirst()
                                .map(effect -> Cell.number(count(effect, when)))
                                .orElse(Cell.text(null)))
                .onlyFiled();
    }

    private static int count(Effect effect, String when) {
        return when.equals("before") ? effect.before() : effect.after();
    }
}
