package nl.relocationtracker.api.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.relocationtracker.api.access.Entrance;
import nl.relocationtracker.api.pages.SignInPage.SignIn;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.language.ReadersLanguage;
import org.springframework.stereotype.Component;

/** Where somebody was going who has to sign in first, and what that somebody had typed by then. */
@Component
class SignInWay {

    static final String TEMPLATE = "sign-in";

    /** Before the names of what was typed. */
    private static final String KEPT = "kept.";

    private static final Pattern WITHIN = Pattern.compile("/(?![/\\\\])(?!sign-)\\P{Cntrl}*");
    private static final Pattern NOT_KEPT = Pattern.compile("_csrf|(?i:.*password.*)");

    private final Entrance entrance;
    private final ReadersLanguage languages;

    SignInWay(Entrance entrance, ReadersLanguage languages) {
        this.entrance = entrance;
        this.languages = languages;
    }

    /** What the page for signing in shows to whoever asked for another page, or sent a form there. */
    Map<String, Object> insteadOf(HttpServletRequest request) {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .substring(request.getContextPath().length());
        Object query = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        Map<String, String[]> typed = new LinkedHashMap<>();
        if ("POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD))) {
            typed.putAll(request.getParameterMap());
            typed.keySet().removeIf(name -> NOT_KEPT.matcher(name).matches());
        }
        Language language = languages.of(request);
        String to = query == null ? path : path + "?" + query;
        // Whoever comes in by the front door is led to where the own work is.
        return from(Form.empty(SignIn.class, language), to.equals("/") ? SignInPage.START : to, typed, request);
    }

    /**
     * What the page shows.
     *
     * @param to where to go afterwards
     * @param kept what was typed there, by name
     */
    Map<String, Object> from(Form<SignIn> form, String to, Map<String, String[]> kept, HttpServletRequest request) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("form", form);
        shown.put("to", within(to));
        shown.put("kept", kept);
        shown.put("demoRoles", entrance.demoRoles(request));
        return shown;
    }

    /** What was typed before somebody had to sign in, as the page for signing in sends it along. */
    static Map<String, String[]> kept(HttpServletRequest request) {
        Map<String, String[]> kept = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(KEPT)) kept.put(name.substring(KEPT.length()), values);
        });
        return kept;
    }

    /** An address of this program, whatever was sent: nobody is led elsewhere from here. */
    static String within(String to) {
        return WITHIN.matcher(to).matches() ? to : "/";
    }
}
