package nl.relocationtracker.api.pages.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.EntryHeaders;
import nl.relocationtracker.api.rest.input.InputMistake;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import org.springframework.http.HttpStatus;

/**
 * A form as it stands: what was typed, what that makes, and what is wrong with it.
 *
 * @param <T> the record that it fills
 */
public final class Form<T extends Record> {

    private final Class<T> type;
    private final Map<String, List<String>> typed;
    private final T value;
    private final Wrongs wrongs;
    private final Language language;
    private final FormWords words;
    private Sent sent;
    private Map<String, Objection> foreseen = Map.of();

    Form(
            Class<T> type,
            Map<String, List<String>> typed,
            T value,
            List<InputMistake> mistakes,
            Language language,
            Sent sent) {
        this.type = type;
        this.typed = Map.copyOf(typed);
        this.value = value;
        this.language = language;
        this.words = new FormWords(type, language);
        this.wrongs = new Wrongs(type, words);
        this.sent = sent;
        mistakes.forEach(wrongs::add);
    }

    /** One that nobody has filled in yet. */
    public static <T extends Record> Form<T> empty(Class<T> type, Language language) {
        return new Form<>(type, Map.of(), null, List.of(), language, Sent.first());
    }

    /** One that begins with what there is. */
    public static <T extends Record> Form<T> showing(T present, Language language) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) present.getClass();
        return new Form<>(type, TypedValues.shown(present), present, List.of(), language, Sent.first());
    }

    /** Says what the form is filled in for: recording is refused when that has another version by then. */
    public Form<T> seen(long version) {
        sent = sent.of(version);
        return this;
    }

    /** Says what else would be refused of its fields: to be told with what is wrong already, when recording does not come to it. */
    void foreseeing(Map<String, Objection> objections) {
        foreseen = Map.copyOf(objections);
    }

    /** Says how a child is called whose an objection is, where the form is about several; null for those it is not. */
    public Form<T> naming(Function<UUID, String> called) {
        wrongs.naming(called);
        return this;
    }

    /** Says at which field of those that are there for each of something it stands what is refused of a child. */
    public Form<T> placing(Function<UUID, String> fieldOf) {
        wrongs.placing(fieldOf);
        return this;
    }

    /** What was typed or chosen in a field; several for one with boxes to tick. */
    public List<String> typed(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /** Everything that was typed or chosen, by field. */
    public Map<String, List<String>> typed() {
        return typed;
    }

    /** What was filled in; nothing while something is wrong with it. */
    public Optional<T> filled() {
        return isWrong() ? Optional.empty() : Optional.ofNullable(value);
    }

    /** Whether somebody else recorded something of what the form is filled in for. */
    public boolean isStale() {
        return wrongs.areStale();
    }

    /** Sent along unseen. */
    public String key() {
        return sent.key();
    }

    /** Sent along unseen; null when it does not matter. */
    public Long version() {
        return sent.version();
    }

    /** Sent along unseen: the days of long ago that it asks about, each once. */
    public Set<String> meant() {
        return sent.meant();
    }

    /**
     * What recording needs to do it once and over nothing unseen.
     *
     * @param route as in {@code POST /children/.../relocations}
     */
    public Entry entry(UUID account, String route) {
        byte[] body = new TreeMap<>(typed).toString().getBytes(UTF_8);
        return new Entry(
                account,
                key(),
                version(),
                route,
                HexFormat.of().formatHex(EntryHeaders.sha256().digest(body)),
                language.locale());
    }

    public boolean isWrong() {
        return !wrongs.areNone();
    }

    /** For the summary at the top, in the order of the fields; what is of no field comes first. */
    public List<Wrong> wrong() {
        return wrongs.inOrder();
    }

    /** What is wrong with a field, in sentences. */
    public List<String> wrongWith(String field) {
        return wrongs.with(field);
    }

    public Field field(String name) {
        RecordComponent component = component(name);
        return new Field(
                name,
                words.label(name),
                words.hint(name),
                typed.getOrDefault(name, List.of()),
                wrongWith(name),
                TypedValues.isRequired(component));
    }

    /**
     * Lets what was filled in be recorded, unless something is wrong with it already; the work may {@link #reject} it.
     *
     * @return whether it was; otherwise the form is to be shown again and says why
     */
    public boolean recorded(Consumer<T> work) {
        if (isWrong()) {
            foreseen.forEach(wrongs::objectAt);
            return false;
        }
        try {
            work.accept(Objects.requireNonNull(value, "nothing was filled in"));
        } catch (Refusal refusal) {
            refusal.objections().forEach(wrongs::object);
        } catch (ProblemAnswer problem) {
            wrongs.add(problem);
        }
        return !isWrong();
    }

    /** Says of a field what only whoever records it can know. */
    public void reject(String field, String message, Object... details) {
        wrongs.add(field, words.say(message, details));
    }

    /** Says the same of one of the fields that are there for each of something, by what that is called. */
    public void rejectOf(String called, String field, String message, Object... details) {
        wrongs.add(new Wrong(field, called, words.say(message, details)));
    }

    /** Says the same of the form as a whole. */
    public void reject(String message, Object... details) {
        wrongs.add(new Wrong(null, null, words.say(message, details)));
    }

    /** The template, with the status that says that nothing was recorded. */
    public String again(String template, HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return template;
    }

    private RecordComponent component(String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no " + name));
    }
}
