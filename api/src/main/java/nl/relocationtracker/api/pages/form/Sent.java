package nl.relocationtracker.api.pages.form;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a form sends along unseen, so that it records once, and nothing over what somebody else recorded meanwhile.
 *
 * @param key made when the form is first shown; sent twice, it records once
 * @param version of what the form was filled in for, or null
 * @param meant days of long ago, in ISO form, that were asked about: sent once more, they are meant
 */
record Sent(String key, Long version, Set<String> meant) {

    static final String KEY = "_key";
    static final String VERSION = "_version";
    static final String MEANT = "_meant";

    private static final Pattern WRITTEN_KEY = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern WRITTEN_VERSION = Pattern.compile("\\d{1,18}");

    static Sent first() {
        return new Sent(UUID.randomUUID().toString(), null, Set.of());
    }

    Sent of(long version) {
        return new Sent(key, version, meant);
    }

    Sent meaning(Collection<LocalDate> days) {
        return new Sent(key, version, days.stream().map(LocalDate::toString).collect(toUnmodifiableSet()));
    }

    static Sent of(Map<String, String[]> parameters) {
        String key = one(parameters, KEY);
        String version = one(parameters, VERSION);
        return new Sent(
                WRITTEN_KEY.matcher(key).matches() ? key : UUID.randomUUID().toString(),
                WRITTEN_VERSION.matcher(version).matches() ? Long.valueOf(version) : null,
                Set.copyOf(Arrays.asList(parameters.getOrDefault(MEANT, new String[0]))));
    }

    private static String one(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }
}
