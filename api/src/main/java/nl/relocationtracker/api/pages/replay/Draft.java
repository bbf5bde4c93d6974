package nl.relocationtracker.api.pages.replay;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.api.pages.form.WrittenDay;
import nl.relocationtracker.api.replay.Asking;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.api.rest.input.InputMistake;
import nl.relocationtracker.api.rest.input.InputMistake.Part;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.CountingPolicy.Counts;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.projections.recording.Grounds;
import tools.jackson.databind.JsonNode;

/** The document that a form makes, and at which field of the form belongs what is wrong with a part of it. */
final class Draft {

    private final AskedQuestion asked;
    private final Grounds grounds;
    private final Map<String, Object> document = new LinkedHashMap<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<InputMistake> mistakes = new ArrayList<>();

    private Draft(AskedQuestion asked, Grounds grounds) {
        this.asked = asked;
        this.grounds = grounds;
    }

    static Draft of(AskedQuestion asked, Grounds grounds) {
        Draft draft = new Draft(asked, grounds);
        draft.knowledge();
        draft.days();
        draft.selection();
        draft.policies();
        draft.measures();
        draft.project();
        return draft;
    }

    /** @throws ProblemAnswer with everything that is wrong with it, each at its field */
    Question question(Asking asking, UUID account) {
        List<InputMistake> wrong = new ArrayList<>(mistakes);
        try {
            Question question = asking.question(
                    WrittenOut.JSON.writeValueAsString(document).getBytes(StandardCharsets.UTF_8), account);
            if (wrong.isEmpty()) return question;
        } catch (ProblemAnswer problem) {
            for (ProblemAnswer.Mistake mistake : problem.mistakes()) wrong.add(atField((InputMistake) mistake));
        }
        throw ProblemAnswer.invalid(wrong);
    }

    private InputMistake atField(InputMistake mistake) {
        String field = fields.entrySet().stream()
                .filter(entry ->
                        mistake.name().equals(entry.getKey()) || mistake.name().startsWith(entry.getKey() + "/"))
                .reduce((one, other) -> one.getKey().length() > other.getKey().length() ? one : other)
                .map(Map.Entry::getValue)
                .orElse(null);
        return field == null
                ? mistake
                : new InputMistake(Part.PARAMETER, field, mistake.inputCode(), mistake.details());
    }

    private void wrong(String field, InputCode code) {
        mistakes.add(InputMistake.inParameter(field, code));
    }

    private void put(Map<String, Object> where, String pointer, String name, Object value, String field) {
        fields.put(pointer + "/" + name, field);
        if (value != null) where.put(name, value);
    }

    private void knowledge() {
        fields.put("#/knownAt", "knownOn");
        fields.put("#/position", "known");
        fields.put("#/since", "sinceOn");
        if (AskedQuestion.EXACT.equals(asked.known())) {
            put(document, "#", "knownAt", asked.knownAt(), "known");
            put(document, "#", "position", number(asked.position()), "known");
        } else if (AskedQuestion.DAY.equals(asked.known())) {
            LocalDate day = day(asked.knownOn(), "knownOn");
            if (day != null && day.isAfter(grounds.today())) wrong("knownOn", InputCode.IN_THE_FUTURE);
            // The end of today is not there yet: what is known now is meant.
            else if (day != null && day.isBefore(grounds.today()))
                document.put("knownAt", endOf(day).toString());
        }
        if (AskedQuestion.EXACT.equals(asked.since())) {
            Map<String, Object> since = new LinkedHashMap<>();
            since.put("knownAt", asked.sinceAt());
            if (asked.sincePosition() != null) since.put("position", number(asked.sincePosition()));
            document.put("since", since);
        } else if (AskedQuestion.DAY.equals(asked.since())) {
            LocalDate day = day(asked.sinceOn(), "sinceOn");
            if (day != null && !day.isBefore(grounds.today())) wrong("sinceOn", InputCode.NOT_EARLIER);
            else if (day != null)
                document.put("since", Map.of("knownAt", endOf(day).toString()));
        }
    }

    private LocalDate day(String typed, String field) {
        Optional<LocalDate> day = WrittenDay.read(typed == null ? "" : typed);
        if (day.isEmpty()) wrong(field, InputCode.NOT_A_DATE);
        return day.orElse(null);
    }

    /** Moments are kept in microseconds. */
    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(grounds.zone()).toInstant().minus(1, ChronoUnit.MICROS);
    }

    private void days() {
        if (AskedQuestion.SERIES.equals(asked.when())) {
            fields.put("#/series", "to");
            Map<String, Object> series = new LinkedHashMap<>();
            put(series, "#/series", "from", written(asked.from()), "from");
            put(series, "#/series", "to", written(asked.to()), "to");
            document.put("series", series);
        } else put(document, "#", "asOf", written(asked.asOf()), "asOf");
    }

    private void selection() {
        Map<String, Object> selection = new LinkedHashMap<>();
        put(selection, "#/selection", "kinds", several(asked.kinds()), "kinds");
        put(selection, "#/selection", "municipality", asked.municipality(), "municipality");
        boolean says = asked.unaccompanied() != null && !asked.unaccompanied().equals(AskedQuestion.ANY);
        Boolean alone = says ? asked.unaccompanied().equals(AskedQuestion.YES) : null;
        put(selection, "#/selection", "unaccompanied", alone, "unaccompanied");
        put(selection, "#/selection", "fromAge", number(asked.fromAge()), "fromAge");
        put(selection, "#/selection", "toAge", number(asked.toAge()), "toAge");
        put(selection, "#/selection", "enteredFrom", dayIfAny(asked.enteredFrom()), "enteredFrom");
        put(selection, "#/selection", "enteredTo", dayIfAny(asked.enteredTo()), "enteredTo");
        put(selection, "#/selection", "leastStays", number(asked.leastStays()), "leastStays");
        if (!selection.isEmpty()) document.put("selection", selection);
    }

    private void policies() {
        List<Object> policies = new ArrayList<>();
        for (String name : asked.policies()) {
            fields.put("#/policies/" + policies.size(), "policies");
            Map<String, Object> policy = new LinkedHashMap<>();
            policy.put("name", name);
            Policies.named(name).map(CountingPolicy::version).ifPresent(version -> policy.put("version", version));
            policies.add(policy);
        }
        for (String text : asked.written()) {
            JsonNode policy = WrittenOut.read(text);
            if (policy == null) wrong("written", InputCode.UNKNOWN_VALUE);
            else {
                fields.put("#/policies/" + policies.size(), "written");
                policies.add(policy);
            }
        }
        if (isWriting()) policies.add(own("#/policies/" + policies.size()));
        if (!policies.isEmpty()) document.put("policies", policies);
        fields.put("#/policies", "policies");
    }

    /** Whether anything of a policy of one's own is filled in. */
    boolean isWriting() {
        return asked.ownName() != null || !parameters("#").isEmpty();
    }

    /** The policy that is being written, as JSON. */
    String own() {
        return WrittenOut.JSON.writeValueAsString(own("#"));
    }

    private Map<String, Object> own(String pointer) {
        fields.put(pointer, "ownName");
        Map<String, Object> policy = new LinkedHashMap<>();
        if (asked.ownName() == null) wrong("ownName", InputCode.REQUIRED);
        // The document is asked only once its parameters can be read.
        else if (Policies.named(named(asked.ownName())).isPresent()) wrong("ownName", InputCode.POLICY_NAME_TAKEN);
        put(policy, pointer, "name", asked.ownName() == null ? "mine" : named(asked.ownName()), "ownName");
        policy.put("version", 1);
        Map<String, Object> parameters = parameters(pointer + "/parameters");
        policy.put("parameters", parameters);
        return policy;
    }

    /** As a policy can be called: small letters, digits and hyphens. */
    static String named(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private Map<String, Object> parameters(String at) {
        Map<String, Object> own = new LinkedHashMap<>();
        boolean counts = asked.ownCounts() != null && !asked.ownCounts().equals(Counts.RELOCATIONS.name());
        put(own, at, "counts", counts ? asked.ownCounts() : null, "ownCounts");
        put(own, at, "reasons", others(asked.ownReasonsNot(), Reason.values()), "ownReasonsNot");
        put(own, at, "deciders", others(asked.ownDecidersNot(), DecidedBy.values()), "ownDecidersNot");
        put(own, at, "kinds", several(asked.ownKinds()), "ownKinds");
        put(own, at, "withinSite", asked.ownWithinSite() ? true : null, "ownWithinSite");
        put(own, at, "firstSteps", asked.ownWithoutFirstSteps() ? false : null, "ownWithoutFirstSteps");
        put(own, at, "otherMunicipality", asked.ownOtherMunicipality() ? true : null, "ownOtherMunicipality");
        put(own, at, "fromAge", number(asked.ownFromAge()), "ownFromAge");
        put(own, at, "toAge", number(asked.ownToAge()), "ownToAge");
        put(own, at, "windowDays", number(asked.ownWindowDays()), "ownWindowDays");
        put(own, at, "perSpell", asked.ownPerSpell() ? true : null, "ownPerSpell");
        put(own, at, "leastSpellDays", number(asked.ownLeastSpellDays()), "ownLeastSpellDays");
        put(own, at, "threshold", number(asked.ownThreshold()), "ownThreshold");
        return own;
    }

    private void measures() {
        if (asked.measures().isEmpty()) wrong("measures", InputCode.EMPTY_LIST);
        put(document, "#", "measures", asked.measures(), "measures");
    }

    private void project() {
        if (asked.projectId() == null || asked.projectId().equals(AskedQuestion.NONE)) return;
        put(document, "#", "projectId", asked.projectId(), "projectId");
        put(document, "#", "columns", several(asked.columns()), "columns");
    }

    private static List<String> several(List<String> some) {
        return some.isEmpty() ? null : some;
    }

    /** All but those that are left out; null when none is. */
    private static List<String> others(List<String> without, Enum<?>... all) {
        if (without.isEmpty()) return null;
        return Arrays.stream(all)
                .map(Enum::name)
                .filter(name -> !without.contains(name))
                .toList();
    }

    /** What is no number is left as it is, to be refused as one. */
    private static Object number(String typed) {
        if (typed == null) return null;
        String text = typed.strip();
        return text.matches("-?\\d{1,18}") ? (Object) Long.valueOf(text) : text;
    }

    private static String dayIfAny(String typed) {
        return typed == null ? null : written(typed);
    }

    /** As programs write a day; what is no day is left as it is, to be refused as one. */
    private static String written(String typed) {
        String text = typed == null ? "" : typed;
        return WrittenDay.read(text).map(LocalDate::toString).orElse(text);
    }
}
