package nl.relocationtracker.api.start;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.relocationtracker.api.Tracker;
import nl.relocationtracker.api.settings.TrackerSettings;
import nl.relocationtracker.projections.database.CannotStart;
import nl.relocationtracker.projections.person.MasterKey;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.unit.DataSize;

/** Looks at every setting before anything is made, and says all that is wrong with them at once. */
final class SettingsCheck {

    private static final String PREFIX = "tracker.";
    private static final Pattern NAMED = Pattern.compile("TRACKER(_[A-Z0-9]+)+");

    /** What a setting of each type has to be, where it can't be read. */
    private static final Map<Class<?>, String> KINDS = Map.of(
            int.class, "a whole number, as in 28",
            Integer.class, "a whole number, as in 28",
            boolean.class, "true or false",
            Duration.class, "a time, as in 20s",
            DataSize.class, "a size, as in 1GB",
            ZoneId.class, "a time zone, as in Europe/Amsterdam",
            URI.class, "a URL, as in https://example.org",
            InetAddress.class, "an address of this machine, as in 127.0.0.1",
            Path.class, "a path");

    /** Settings that are in no record of ours. */
    private static final Map<String, Class<?>> OTHERS = Map.of(
            "tracker.demo-children", Integer.class,
            "server.port", Integer.class,
            "server.address", InetAddress.class,
            "spring.mail.port", Integer.class);

    private final ConfigurableEnvironment environment;
    private final Map<String, Class<?>> records = new LinkedHashMap<>();
    private final Map<String, Leaf> known = new LinkedHashMap<>();

    /** The settings that are given, as they are written, by their uniform names. */
    private final Map<String, String> given = new LinkedHashMap<>();

    private final Set<String> mistakes = new LinkedHashSet<>();
    private final Set<String> wrong = new HashSet<>();

    /** A setting: one value, or a list of them. */
    private record Leaf(String name, ResolvableType type) {}

    private SettingsCheck(ConfigurableEnvironment environment) {
        this.environment = environment;
        collectKnown();
        collectGiven();
    }

    /** @throws CannotStart with all that is wrong */
    static void require(ConfigurableEnvironment environment) {
        List<String> mistakes = new SettingsCheck(environment).mistakes();
        if (mistakes.isEmpty()) return;
        throw new CannotStart(
                mistakes.size() == 1
                        ? mistakes.get(0)
                        : "These settings are wrong:\n- " + String.join("\n- ", mistakes));
    }

    private List<String> mistakes() {
        findUnknown();
        findUnreadable();
        records.forEach(this::findWrong);
        return List.copyOf(mistakes);
    }

    private void collectKnown() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false, environment);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        scanner.findCandidateComponents(Tracker.class.getPackageName()).stream()
                .map(found -> loaded(found.getBeanClassName()))
                .sorted(Comparator.comparing(Class::getName))
                .forEach(this::collect);
        OTHERS.forEach((name, type) -> known.put(uniform(name), new Leaf(name, ResolvableType.forClass(type))));
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void collect(Class<?> type) {
        String prefix = type.getAnnotation(ConfigurationProperties.class).value();
        records.put(prefix + " " + type.getName(), type);
        collect(type, prefix);
    }

    private void collect(Class<?> type, String prefix) {
        for (RecordComponent part : type.getRecordComponents()) {
            String name =
                    prefix + "." + part.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (part.getType().isRecord()) collect(part.getType(), name);
            else known.put(uniform(name), new Leaf(name, ResolvableType.forType(part.getGenericType())));
        }
    }

    private void collectGiven() {
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .map(EnumerablePropertySource.class::cast)
                .flatMap(source -> Stream.of(source.getPropertyNames()))
                .forEach(name -> given.putIfAbsent(uniform(name), name));
    }

    private static String uniform(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private void findUnknown() {
        new TreeSet<>(given.values())
                .stream()
                        .filter(name -> name.toLowerCase(Locale.ROOT).matches("tracker[._].*"))
                        .filter(name -> !isKnown(uniform(name)))
                        .forEach(name -> mistakes.add("%s is not a setting%s".formatted(name, meant(name))));
    }

    private boolean isKnown(String uniform) {
        Leaf list = known.get(uniform.replaceAll("\\d+$", ""));
        return known.containsKey(uniform)
                || (list != null
                        && Collection.class.isAssignableFrom(list.type().toClass()));
    }

    private String meant(String name) {
        String uniform = uniform(name);
        return known.values().stream()
                .map(Leaf::name)
                .filter(other -> other.startsWith(PREFIX))
                .filter(other -> distance(uniform, uniform(other)) <= 3)
                .min(Comparator.comparingInt(other -> distance(uniform, uniform(other))))
                .map(other -> ": did you mean %s?".formatted(NAMED.matcher(name).matches() ? variable(other) : other))
                .orElse(": README.md lists those that there are.");
    }

    private static String variable(String name) {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** How many letters have to be put in, left out or replaced to make the one of the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) before[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }

    private void findUnreadable() {
        known.forEach((uniform, leaf) -> {
            if (!given.containsKey(uniform)) return;
            try {
                binder().bind(ConfigurationPropertyName.of(leaf.name()), Bindable.of(leaf.type()));
            } catch (BindException e) {
                wrong.add(uniform);
                mistakes.add("%s has to be %s."
                        .formatted(
                                given.get(uniform),
                                KINDS.getOrDefault(leaf.type().toClass(), "something that can be read")));
            }
        });
    }

    /** Everything that one record has against its settings, one after another: it names those that it means. */
    private void findWrong(String key, Class<?> type) {
        String prefix = key.substring(0, key.indexOf(' '));
        while (true)
            try {
                Object settings = binder().bindOrCreate(prefix, Bindable.of(type));
                if (settings instanceof TrackerSettings tracker) findWrongKeys(tracker);
                return;
            } catch (RuntimeException e) {
                String sentence = sentence(e).orElseThrow(() -> e);
                mistakes.add(sentence);
                if (!leaveOut(sentence)) return;
            }
    }

    private static Optional<String> sentence(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(CannotStart.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst();
    }

    /** Answers whether anything that is named was given, and is left out from now on. */
    private boolean leaveOut(String sentence) {
        boolean some = false;
        Matcher named = NAMED.matcher(sentence);
        while (named.find()) {
            String uniform = uniform(named.group());
            some |= given.containsKey(uniform) && wrong.add(uniform);
        }
        return some;
    }

    private void findWrongKeys(TrackerSettings settings) {
        findWrongKey(settings.masterKey(), settings.masterKeyFile(), "TRACKER_MASTER_KEY", false);
        findWrongKey(settings.formerMasterKey(), settings.formerMasterKeyFile(), "TRACKER_FORMER_MASTER_KEY", true);
    }

    private void findWrongKey(String key, String file, String setting, boolean hasToBe) {
        try {
            if (!key.isBlank()) MasterKey.of(key);
            else if (!file.isBlank() && (hasToBe || Files.exists(Path.of(file))))
                MasterKey.of(Files.readString(Path.of(file), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            mistakes.add("%s Correct %s: it is the base64 of 32 random bytes."
                    .formatted(e.getMessage(), key.isBlank() ? file : setting));
        } catch (IOException e) {
            mistakes.add("There is no master key to be read at %s: correct %s_FILE.".formatted(file, setting));
        }
    }

    /** Reads what is given but for what is known to be wrong. */
    private Binder binder() {
        List<ConfigurationPropertySource> sources = new ArrayList<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment))
            sources.add(source.filter(name -> !wrong.contains(uniform(name.toString()))));
        return new Binder(sources, new PropertySourcesPlaceholdersResolver(environment));
    }
}
