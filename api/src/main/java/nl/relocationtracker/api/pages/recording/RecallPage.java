package nl.relocationtracker.api.pages.recording;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.recording.Movers.Offered;
import nl.relocationtracker.core.child.MoveCommand.RecallChild;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A child that was on its way was not sent after all, or came back before it arrived anywhere. */
@Controller
class RecallPage {

    private static final String PATH = "/children/{id:" + Addresses.ID + "}/recall";

    private final SheetPages pages;

    RecallPage(SheetPages pages) {
        this.pages = pages;
    }

    /** What is asked: for whom. */
    record Recall(List<UUID> with, List<String> seen) implements MoveForm {}

    @GetMapping(PATH)
    String ask(@PathVariable UUID id, Language language, Model model) {
        return pages.ask(sheet(id), language, model);
    }

    @PostMapping(PATH)
    Object record(
            @PathVariable UUID id, Form<Recall> form, Language language, Model model, HttpServletResponse response) {
        return pages.record(sheet(id), form, null, language, model, response);
    }

    private static Sheet<Recall> sheet(UUID id) {
        return new Sheet<>(
                "recall",
                id,
                Offered.ON_THE_WAY,
                List.of(),
                "",
                along -> new Recall(along, List.of()),
                (filled, place, child, version) -> new RecallChild(child, version),
                null);
    }
}
