package nl.relocationtracker.api.pages.recording;

import static nl.relocationtracker.core.refusal.RefusalCode.WHY_NEEDED;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.child.CorrectionCommand.RetractStay;
import nl.relocationtracker.core.timeline.StayId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A stay never was. */
@Controller
class StayRetractionPage {

    private static final String PATH =
            "/children/{id:" + Addresses.ID + "}/stays/{stayId:" + Addresses.ID + "}/retraction";

    private final SheetPages pages;
    private final RecordedStays stays;

    StayRetractionPage(SheetPages pages, RecordedStays stays) {
        this.pages = pages;
        this.stays = stays;
    }

    /** What is asked: what was wrong. */
    record StayRetraction(
            List<UUID> with,
            List<String> seen,
            @NotNull @Size(max = 2000) @At(WHY_NEEDED) String why) implements MoveForm {}

    @GetMapping(PATH)
    String ask(@PathVariable UUID id, @PathVariable UUID stayId, Language language, Model model) {
        return pages.read(() -> {
            stays.stay(id, stayId);
            return pages.ask(sheet(id, stayId), language, model);
        });
    }

    @PostMapping(PATH)
    Object record(
            @PathVariable UUID id,
            @PathVariable UUID stayId,
            Form<StayRetraction> form,
            @RequestParam(required = false) String step,
            Language language,
            Model model,
            HttpServletResponse response) {
        return pages.record(pages.read(() -> sheet(id, stayId)), form, step, language, model, response);
    }

    /** Sent twice, the stay is gone by then, and the second is a repeat. */
    private Sheet<StayRetraction> sheet(UUID child, UUID stayId) {
        StayId stay = new StayId(stayId);
        return Sheet.correcting(
                "stay-retraction",
                child,
                "stays/" + stay + "/retraction",
                stay,
                stays.timeline(child).stay(stay).map(SameMove::arriving).orElse(SameMove.NONE),
                List.of(Part.note("why")),
                null,
                along -> new StayRetraction(along, List.of(), null),
                (filled, place, of, version, own) -> new RetractStay(of, version, own, filled.why()));
    }
}
