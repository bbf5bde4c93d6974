package nl.relocationtracker.api.replay.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.rest.problem.Sentences;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Says which line of a table of an answer is meant. */
public final class PartWords {

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-(\\d)\\.(.+)");
    private static final Pattern COUNT = Pattern.compile("\\d{3,}");
    private static final Pattern WITHIN = Pattern.compile("(REACHED|WITHIN)\\.(\\d+)");

    private static final ResourceBundleMessageSource MESSAGES = new ResourceBundleMessageSource();

    static {
        MESSAGES.setBasename("messages");
        MESSAGES.setDefaultEncoding(UTF_8.name());
        MESSAGES.setFallbackToSystemLocale(false);
    }

    private final Language language;

    public PartWords(Language language) {
        this.language = language;
    }

    /** Where no page is. */
    static PartWords in(Locale language) {
        boolean dutch = language.getLanguage().equals(Language.DUTCH.getLanguage());
        return new PartWords(new Language(dutch ? Language.DUTCH : Language.ENGLISH, MESSAGES));
    }

    public String of(String measure, String part) {
        String own = "part." + measure + "." + part;
        if (language.has(own)) return language.say(own);
        if (COUNT.matcher(part).matches()) return language.say("counts.number", Integer.parseInt(part));
        if (part.startsWith("CAUSE.")) return cause(part.substring("CAUSE.".length()));
        if (part.startsWith("BY.")) return language.say("part.by", event(part.substring("BY.".length())));
        if (part.startsWith("IN.")) return language.say("report.cell.inflow." + part.substring("IN.".length()));
        if (part.startsWith("OUT.")) return language.say("report.cell.outflow." + part.substring("OUT.".length()));
        if (part.contains("/")) return language.say("part.view", part);
        Matcher quarter = QUARTER.matcher(part);
        if (quarter.matches())
            return language.say("part.quarter", quarter.group(2), quarter.group(1), of(measure, quarter.group(3)));
        Matcher within = WITHIN.matcher(part);
        if (within.matches()) return language.say("part.within." + within.group(1), Integer.valueOf(within.group(2)));
        return Arrays.stream(part.split("\\.", -1)).map(this::word).collect(Collectors.joining(", "));
    }

    private String word(String token) {
        for (String prefix : new String[] {"part.", "kind."})
            if (language.has(prefix + token)) return language.say(prefix + token);
        return token;
    }

    private String cause(String rule) {
        return language.has("part.cause." + rule)
                ? language.say("part.cause." + rule)
                : Sentences.POLICIES.sentence(rule, Map.of(), language.locale());
    }

    /** What was recorded, without where and when. */
    private String event(String name) {
        String key = language.has("part.event." + name) ? "part.event." + name : "event." + name;
        return language.has(key) ? language.say(key) : name;
    }
}
