package nl.relocationtracker.api.pages.recording;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.form.SentForm;
import nl.relocationtracker.api.pages.language.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Every form about what happens to a child now, by the name that ends its address. */
@Controller
class MovePages {

    private static final String PATH = "/children/{id:" + Addresses.ID + "}/{sheet:[a-z]+}";

    private final SheetPages pages;
    private final Map<String, MoveSheet<?>> sheets;

    MovePages(SheetPages pages, List<MoveSheet<?>> sheets) {
        this.pages = pages;
        this.sheets = sheets.stream().collect(toMap(MoveSheet::name, Function.identity()));
    }

    @GetMapping(PATH)
    String ask(@PathVariable UUID id, @PathVariable String sheet, Language language, Model model) {
        return pages.ask(named(sheet).of(id, language), language, model);
    }

    @PostMapping(PATH)
    Object record(
            @PathVariable UUID id,
            @PathVariable String sheet,
            SentForm sent,
            @RequestParam(required = false) String step,
            Language language,
            Model model,
            HttpServletResponse response) {
        return record(named(sheet), id, sent, step, language, model, response);
    }

    private <T extends Record & MoveForm> Object record(
            MoveSheet<T> sheet,
            UUID id,
            SentForm sent,
            String step,
            Language language,
            Model model,
            HttpServletResponse response) {
        return pages.record(sheet.of(id, language), sent.as(sheet.form()), step, language, model, response);
    }

    private MoveSheet<?> named(String name) {
        MoveSheet<?> sheet = sheets.get(name);
        if (sheet == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return sheet;
    }
}
