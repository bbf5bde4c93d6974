package nl.relocationtracker.api.pages.recording;

import static nl.relocationtracker.core.refusal.RefusalCode.NEXT_REASON_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTE_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.NO_NEXT_MOVE;
import static nl.relocationtracker.core.refusal.RefusalCode.WHY_NEEDED;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.child.CorrectionCommand.WithdrawDeparture;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.timeline.Stay;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A child never left reception: it stayed, or went straight on to its next stay. */
@Controller
class DepartureWithdrawalPage {

    private static final String PATH =
            "/children/{id:" + Addresses.ID + "}/departures/{stayId:" + Addresses.ID + "}/withdrawal";

    private final SheetPages pages;
    private final RecordedStays stays;

    DepartureWithdrawalPage(SheetPages pages, RecordedStays stays) {
        this.pages = pages;
        this.stays = stays;
    }

    /** What is asked: what was wrong, and why the child moved on where another stay comes after it. */
    record DepartureWithdrawal(
            List<UUID> with,
            List<String> seen,
            @At({NEXT_REASON_NEEDED, NO_NEXT_MOVE}) Reason reason,
            DecidedBy decidedBy,
            @Size(max = 2000) @At(NOTE_NEEDED) String note,
            @NotNull @Size(max = 2000) @At(WHY_NEEDED) String why)
            implements MoveForm {}

    @GetMapping(PATH)
    String ask(@PathVariable UUID id, @PathVariable UUID stayId, Language language, Model model) {
        return pages.read(() -> pages.ask(sheet(id, stays.stay(id, stayId), language), language, model));
    }

    @PostMapping(PATH)
    Object record(
            @PathVariable UUID id,
            @PathVariable UUID stayId,
            Form<DepartureWithdrawal> form,
            @RequestParam(required = false) String step,
            Language language,
            Model model,
            HttpServletResponse response) {
        Sheet<DepartureWithdrawal> sheet = pages.read(() -> sheet(id, stays.stayOrTakenBack(id, stayId), language));
        return pages.record(sheet, form, step, language, model, response);
    }

    private Sheet<DepartureWithdrawal> sheet(UUID child, Stay stay, Language language) {
        List<Part> parts = new ArrayList<>();
        boolean last = stays.timeline(child).last().filter(stay::equals).isPresent();
        if (!last) {
            parts.add(Part.select("reason", Choices.reasons(language)));
            parts.add(Part.select("decidedBy", Choices.deciders(language)));
            parts.add(Part.note("note"));
        }
        parts.add(Part.note("why"));
        return Sheet.correcting(
                "departure-withdrawal",
                child,
                "departures/" + stay.id() + "/withdrawal",
                stay.id(),
                stay.departure() == null ? SameMove.NONE : same(stay, last),
                parts,
                null,
                along -> new DepartureWithdrawal(along, List.of(), null, null, null, null),
                (filled, place, of, version, own) -> new WithdrawDeparture(
                        of,
                        version,
                        own,
                        Choices.motive(filled.reason(), filled.decidedBy(), filled.note()),
                        filled.why()));
    }

    /** Somebody who came back since, or did not, is asked for other things. */
    private static SameMove same(Stay stay, boolean last) {
        return timeline -> SameMove.departing(stay)
                .in(timeline)
                .filter(one -> timeline.last().filter(one::equals).isPresent() == last);
    }
}
