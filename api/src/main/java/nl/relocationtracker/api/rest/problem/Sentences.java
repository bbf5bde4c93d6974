package nl.relocationtracker.api.rest.problem;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sentences for people, by code, with places such as {@code {day}} for details; {@code {children|child|children}} takes the
 * first word for one of them, the second for more.
 */
public enum Sentences {
    PROBLEMS("problems"),
    REFUSALS("refusals"),
    FINDINGS("findings"),
    POLICIES("policies");

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?:\\|([^|}]*)\\|([^|}]*))?}");

    private static final String ON_PAGE = ".page";

    private final String bundle;

    Sentences(String bundle) {
        this.bundle = bundle;
    }

    public String title(String code, Locale language) {
        return in(language).getString(code + ".title");
    }

    /** What is the matter and what to do about it. */
    public String sentence(String code, Map<String, ?> details, Locale language) {
        String pattern = in(language).getString(code);
        return PLACE.matcher(pattern).replaceAll(place -> {
            Object detail = details.get(place.group(1));
            // In an address, as in ?asOf={day}, a day is written as programs read it.
            boolean inAddress = place.start() > 0 && pattern.charAt(place.start() - 1) == '=';
            String value = inAddress && detail != null ? detail.toString() : written(detail, language);
            if (place.group(2) == null) return Matcher.quoteReplacement(value);
            return Matcher.quoteReplacement(place.group(value.equals("1") ? 2 : 3));
        });
    }

    /** The same for whoever has pages before them, and no addresses of the API. */
    public String onPage(String code, Map<String, ?> details, Locale language) {
        return sentence(has(code + ON_PAGE, language) ? code + ON_PAGE : code, details, language);
    }

    /** The sentence of a code whoever it is told to: for details stand dots. */
    public String meaning(String code, Locale language) {
        return PLACE.matcher(in(language).getString(code))
                .replaceAll(place -> place.group(2) == null ? "…" : Matcher.quoteReplacement(place.group(3)));
    }

    /** A code, its sentence and its details, side by side. */
    public Map<String, Object> told(String code, Map<String, ?> details, Locale language) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("code", code);
        told.put("detail", sentence(code, details, language));
        new TreeMap<>(details).forEach((name, value) -> told.put(name, plain(value)));
        return told;
    }

    /** Details as JSON has them: numbers as numbers, everything else as text. */
    public static Map<String, Object> plain(Map<String, ?> details) {
        Map<String, Object> all = new LinkedHashMap<>();
        new TreeMap<>(details).forEach((name, value) -> all.put(name, plain(value)));
        return all;
    }

    public boolean has(String code, Locale language) {
        return in(language).containsKey(code);
    }

    private ResourceBundle in(Locale language) {
        return in(bundle, language);
    }

    private static ResourceBundle in(String bundle, Locale language) {
        // The file without a language is the Dutch one; the language of this machine has no part in it.
        return ResourceBundle.getBundle(bundle, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** What pages call it; a code for which they have no word, as UNKNOWN_VALUE lists them to be sent, stands as it is. */
    private static String word(Enum<?> code, Locale language) {
        String key = code.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + code.name();
        ResourceBundle words = in("messages", language);
        return words.containsKey(key) ? words.getString(key) : code.name();
    }

    private static Object plain(Object value) {
        return value instanceof Number || value instanceof Boolean || value instanceof Collection<?>
                ? value
                : value.toString();
    }

    private static String written(Object value, Locale language) {
        if (value instanceof LocalDate day)
            return DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(day);
        if (value instanceof Collection<?> several)
            return several.stream().map(one -> written(one, language)).collect(Collectors.joining(", "));
        if (value instanceof Enum<?> code) return word(code, language);
        return value == null ? "?" : value.toString();
    }
}
