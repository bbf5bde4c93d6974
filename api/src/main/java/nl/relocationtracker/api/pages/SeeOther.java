package nl.relocationtracker.api.pages;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.relocationtracker.api.pages.language.Language;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** Leads on after something was recorded, so that loading again records nothing; the next page tells what was done. */
public final class SeeOther extends RedirectView {

    static final String TOLD = "told";

    private static final Pattern WRITTEN = Pattern.compile("([a-z-]+)(?:\\.(\\d{1,6})\\.(-?\\d{1,10}))?");

    private final String told;

    /**
     * @param path of a page of this program
     * @param told the last part of the message {@code told.<told>}; null to tell nothing
     */
    public SeeOther(String path, String told) {
        super(path, true, true, false);
        this.told = told;
        setStatusCode(HttpStatus.SEE_OTHER);
        setExpandUriTemplateVariables(false);
    }

    /**
     * After something that was recorded of several at once: the message {@code told.<told>} can say of how many, and {@code
     * told.<told>.of} also of whom, where the page led to is about somebody.
     */
    public SeeOther(String path, String told, int children) {
        this(path, told + "." + children + "." + path.hashCode());
    }

    /** As a browser remembers it until the next page. */
    String told() {
        return told;
    }

    /**
     * In words.
     *
     * @param path of the page that tells it, which may be another than the one led to: then it is not told of whom
     * @param subject whom that page is about, by name; null where it is about nobody in particular
     */
    static Optional<String> said(String told, String path, String subject, Language language) {
        Matcher written = WRITTEN.matcher(told);
        if (!written.matches()) return Optional.empty();
        int children = written.group(2) == null ? 1 : Integer.parseInt(written.group(2));
        String plain = "told." + written.group(1);
        String of = plain + ".of";
        boolean there = String.valueOf(path.hashCode()).equals(written.group(3));
        if (there && subject != null && language.has(of)) return Optional.of(language.say(of, children, subject));
        return language.has(plain) ? Optional.of(language.say(plain, children)) : Optional.empty();
    }
}
