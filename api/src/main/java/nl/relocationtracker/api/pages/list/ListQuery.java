package nl.relocationtracker.api.pages.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the query of an address asks of a list; whatever else it says is kept in the links of the list. */
public record ListQuery(Map<String, String> parameters) {

    static final String SORT = "sort";
    static final String CURSOR = "cursor";
    static final String FILE = "file";

    /** Remembered by cookies, and no part of what is asked. */
    private static final String[] OF_THE_READER = {"lang", "theme"};

    public ListQuery {
        Map<String, String> kept = new LinkedHashMap<>(parameters);
        kept.values().removeIf(String::isBlank);
        for (String name : OF_THE_READER) kept.remove(name);
        parameters = kept;
    }

    /** @return empty when it is not asked for */
    public String of(String name) {
        return parameters.getOrDefault(name, "").strip();
    }

    /** Whether a row with this value is in a list that is narrowed by this parameter. */
    public boolean asksNoOther(String name, String value) {
        return of(name).isEmpty() || of(name).equals(value);
    }

    /** Whether the list is asked for as a file. */
    public boolean asksFile() {
        return !of(FILE).isEmpty();
    }

    /** The address of the same list from its beginning, asked otherwise. */
    public String asking(String name, String value) {
        return with(CURSOR, null).with(name, value).href();
    }

    /** @param value null to leave it out */
    ListQuery with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        if (value != null) changed.put(name, value);
        return new ListQuery(changed);
    }

    /** As it stands behind a page's address; a question mark alone where nothing is asked. */
    String href() {
        return parameters.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
