package nl.relocationtracker.api.pages.form;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a form sends along unseen, so that it records once, and nothing over what somebody else recorded meanwhile.
 *
 * @param key made when the form is first shown; sent twice, it records once
 * @param version of what the form was filled in for, or null
 */
record Sent(String key, Long version) {

    static final String KEY = "_key";
    static final String VERSION = "_version";

    private static final Pattern WRITTEN_KEY = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern WRITTEN_VERSION = Pattern.compile("\\d{1,18}");

    static Sent first() {
        return new Sent(UUID.randomUUID().toString(), null);
    }

    static Sent of(Map<String, String[]> parameters) {
        String key = one(parameters, KEY);
        String version = one(parameters, VERSION);
        return new Sent(
                WRITTEN_KEY.matcher(key).matches() ? key : UUID.randomUUID().toString(),
                WRITTEN_VERSION.matcher(version).matches() ? Long.valueOf(version) : null);
    }

    private static String one(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }
}
