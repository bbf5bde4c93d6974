package nl.relocationtracker.api.pages.form;

import static java.util.Comparator.comparing;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.relocationtracker.api.rest.input.InputMistake;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.api.rest.problem.Refused;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.RefusalCode;

/** Everything that is wrong with a form, each in a sentence and, where it is of a field, at that. */
final class Wrongs {

    private final Class<?> type;
    private final FormWords words;
    private final List<Wrong> all = new ArrayList<>();
    private Function<UUID, String> names = child -> null;
    private Function<UUID, String> fields = child -> null;
    private boolean stale;

    Wrongs(Class<?> type, FormWords words) {
        this.type = type;
        this.words = words;
    }

    void naming(Function<UUID, String> called) {
        names = called;
    }

    void placing(Function<UUID, String> fieldOf) {
        fields = fieldOf;
    }

    boolean areNone() {
        return all.isEmpty();
    }

    /** Whether one of them is that somebody else was first. */
    boolean areStale() {
        return stale;
    }

    /** In the order of the fields; what is of no field comes first. */
    List<Wrong> inOrder() {
        List<String> order = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return all.stream()
                .sorted(comparing(one -> one.field() == null ? -1 : order.indexOf(component(one.field()))))
                .toList();
    }

    /** A field that is there for each of something stands where all of them do. */
    private static String component(String field) {
        return field.replaceFirst("-.*", "");
    }

    List<String> with(String field) {
        return all.stream()
                .filter(one -> field.equals(one.field()))
                .map(Wrong::sentence)
                .toList();
    }

    void add(ProblemAnswer problem) {
        if (problem.mistakes().isEmpty()) add(new Wrong(null, null, words.of(problem)));
        else problem.mistakes().forEach(this::add);
    }

    void add(ProblemAnswer.Mistake mistake) {
        if (mistake instanceof InputMistake input) add(input.name(), words.of(input));
        else if (mistake instanceof Refused refused) object(refused.objection());
        else throw new IllegalStateException("no rule for " + mistake);
    }

    void add(String field, String sentence) {
        add(new Wrong(field, words.labelIfAny(field), sentence));
    }

    /** The same of several children is said once. */
    void add(Wrong one) {
        if (!all.contains(one)) all.add(one);
    }

    void object(Objection objection) {
        stale |= objection.code() == RefusalCode.STALE_VERSION;
        // That a day lies in the future is of the day, whoever it is filled in for.
        UUID child = objection.code() == RefusalCode.IN_THE_FUTURE ? null : child(objection);
        String name = child == null ? null : names.apply(child);
        String field = child == null ? null : fields.apply(child);
        String sentence = words.of(objection);
        String named = name == null ? sentence : name + ": " + sentence;
        Arrays.stream(type.getRecordComponents())
                .filter(component -> isAbout(component, objection))
                .map(RecordComponent::getName)
                .findFirst()
                .ifPresentOrElse(
                        component -> add(component, named),
                        () -> add(field == null ? new Wrong(null, null, named) : new Wrong(field, name, sentence)));
    }

    /** The same, where it is of this field; nothing where refusals of the kind are not about it. */
    void objectAt(String field, Objection objection) {
        boolean about = Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getName().equals(field) && isAbout(component, objection));
        if (about) add(field, words.of(objection));
    }

    private static UUID child(Objection objection) {
        Object child = objection.details().get("childId");
        return child == null ? null : UUID.fromString(child.toString());
    }

    private static boolean isAbout(RecordComponent component, Objection objection) {
        At at = component.getAnnotation(At.class);
        return at != null && Arrays.asList(at.value()).contains(objection.code());
    }
}
