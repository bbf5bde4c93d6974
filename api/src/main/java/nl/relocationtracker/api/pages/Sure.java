package nl.relocationtracker.api.pages;

import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.language.Language;
import org.springframework.ui.Model;

/**
 * A page that asks whether somebody is sure, and nothing else.
 *
 * @param about what it is about, whose page is at {@code back}
 * @param act what the button says, which sends to {@code path}
 */
public record Sure(String about, String back, String title, String text, String act, String path) {

    /** Nothing is asked. */
    public record Nothing() {}

    /** Its template. */
    public static String page(Sure sure, Language language, Model model) {
        model.addAttribute("sure", sure);
        model.addAttribute("form", Form.empty(Nothing.class, language));
        return "sure";
    }
}
