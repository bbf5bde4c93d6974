package nl.relocationtracker.api.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.child.ReportedTo;
import nl.relocationtracker.core.child.Whereabouts;
import nl.relocationtracker.core.location.AcceptanceCause;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.CorrectionCause;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.person.HoldGround;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Severity;
import nl.relocationtracker.projections.findings.Findings;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webjars.WebJarVersionLocator;

/** What people read comes from the message bundles, all of it, in both languages. */
class TemplatesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{([\\w.-]+)[}(]");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("templates"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void hold_no_text_of_their_own(Path template) throws IOException, ParseException {
        assertThat(Reading.of(Files.readString(template, UTF_8)).texts).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void hold_no_style_and_no_script_but_refer_to_files(Path template) throws IOException {
        assertThat(Files.readString(template, UTF_8)
                        .replaceAll("<script defer th:src=\"@\\{/assets/[\\w.]+}\"></script>", ""))
                .doesNotContain("style=", "<style", "<script", " onclick", "hx-on", "javascript:");
    }

    /** Whether an element is there is looked at before its names are made. */
    @ParameterizedTest
    @MethodSource("templates")
    void make_a_name_before_an_element_is_left_out_by_it(Path template) throws IOException {
        Matcher elements =
                Pattern.compile("<[^<>!]*\\bth:with=\"(\\w+)=[^<>]*>").matcher(Files.readString(template, UTF_8));
        while (elements.find())
            assertThat(elements.group())
                    .doesNotContainPattern("th:(if|unless|each)=\"[^\"]*\\b" + elements.group(1) + "\\b");
    }

    @Test
    void weigh_less_than_150_kilobytes_with_all_script_and_style() throws IOException {
        long weight = 0;
        for (String asset : List.of("theme.css", "app.css", "app.js", "live.js"))
            weight += Files.size(RESOURCES.resolve("static/assets").resolve(asset));
        String htmx = new WebJarVersionLocator().fullPath("htmx.org", "dist/htmx.min.js");
        try (InputStream script = TemplatesTest.class.getResourceAsStream("/" + htmx)) {
            weight += script.readAllBytes().length;
        }
        assertThat(weight).isGreaterThan(60_000).isLessThan(150_000);
        try (Stream<Path> assets = Files.list(RESOURCES.resolve("static/assets"))) {
            assertThat(assets.map(Path::getFileName).map(Path::toString))
                    .as("whatever is added is weighed too")
                    .containsExactlyInAnyOrder("theme.css", "app.css", "app.js", "live.js", "icon.svg");
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void ask_for_messages_that_exist(Path template) throws IOException {
        Matcher matcher = KEY.matcher(Files.readString(template, UTF_8));
        while (matcher.find()) assertThat(keys("nl")).contains(matcher.group(1));
    }

    @Test
    void have_a_word_for_every_code() {
        Set<String> codes = new TreeSet<>();
        add(codes, "kind", LocationKind.values());
        add(codes, "reason", Reason.values());
        add(codes, "decidedby", DecidedBy.values());
        add(codes, "destination", Destination.values());
        add(codes, "company", Company.values());
        add(codes, "reportedto", ReportedTo.values());
        add(codes, "cause", ClosureCause.values());
        add(codes, "because", CorrectionCause.values());
        add(codes, "holdground", HoldGround.values());
        add(codes, "origin", Origin.values());
        add(codes, "whereabouts", Whereabouts.values());
        add(codes, "finding", FindingCode.values());
        add(codes, "severity", Severity.values());
        add(codes, "let-be", Findings.State.values());
        add(codes, "acceptance", AcceptanceCause.values());
        for (String word : InformationPages.WORDS) codes.addAll(List.of("word." + word, "word." + word + ".means"));
        for (String rule : InformationPages.RULES) codes.addAll(List.of("count." + rule, "count." + rule + ".means"));
        for (String promise : InformationPages.PROMISES) codes.add("accessibility.promise." + promise);
        assertThat(keys("nl")).containsAll(codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void have_no_message_that_is_empty_or_has_an_apostrophe_that_would_vanish(String language) {
        Properties messages = messages(language);
        for (String key : messages.stringPropertyNames())
            assertThat(messages.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
    }

    private static void add(Set<String> codes, String prefix, Enum<?>[] values) {
        for (Enum<?> value : values) codes.add(prefix + "." + value.name());
    }

    private static Set<String> keys(String language) {
        return messages(language).stringPropertyNames();
    }

    private static Properties messages(String language) {
        Properties messages = new Properties();
        String file = language.equals("nl") ? "messages.properties" : "messages_" + language + ".properties";
        try (var reader = Files.newBufferedReader(RESOURCES.resolve(file), UTF_8)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    /** Everything in a template that a reader would see or hear just as it stands there. */
    private static final class Reading extends AbstractSimpleMarkupHandler {

        private static final Set<String> READ_OUT = Set.of("alt", "title", "aria-label", "placeholder", "content");
        private static final Set<String> NOT_READ_OUT = Set.of("viewport", "color-scheme", "robots", "htmx-config");

        private final List<String> texts = new ArrayList<>();

        static Reading of(String template) throws ParseException {
            Reading reading = new Reading();
            new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(template, reading);
            return reading;
        }

        @Override
        public void handleText(char[] buffer, int offset, int length, int line, int column) {
            String text = new String(buffer, offset, length).strip();
            if (!text.isEmpty()) texts.add(text);
        }

        @Override
        public void handleOpenElement(String elementName, Map<String, String> attributes, int line, int column) {
            look(attributes);
        }

        @Override
        public void handleStandaloneElement(
                String elementName, Map<String, String> attributes, boolean minimized, int line, int column) {
            look(attributes);
        }

        private void look(Map<String, String> attributes) {
            if (attributes == null || NOT_READ_OUT.contains(attributes.getOrDefault("name", ""))) return;
            for (String name : READ_OUT) if (attributes.containsKey(name)) texts.add(name + "=" + attributes.get(name));
        }
    }
}
