package nl.relocationtracker.api.pages.form;

import java.util.Locale;
import java.util.Map;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.rest.input.InputMistake;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.api.rest.problem.Sentences;
import nl.relocationtracker.core.refusal.Objection;

/** What a form says: labels and hints, and what is wrong, as the API says it unless that speaks of JSON and headers. */
final class FormWords {

    private static final String OTHERWISE = "form.wrong.";

    private final String prefix;
    private final Language language;

    FormWords(Class<?> record, Language language) {
        this.prefix = "form." + hyphened(record.getSimpleName()) + ".";
        this.language = language;
    }

    String label(String field) {
        return language.say(prefix + hyphened(field));
    }

    /** Of what is sent along unseen there is none: null. */
    String labelIfAny(String field) {
        return language.has(prefix + hyphened(field)) ? label(field) : null;
    }

    /** @return null when there is none */
    String hint(String field) {
        String key = prefix + hyphened(field) + ".hint";
        return language.has(key) ? language.say(key) : null;
    }

    String say(String message, Object... details) {
        return language.say(message, details);
    }

    String of(InputMistake mistake) {
        return sentence(mistake.code(), mistake.details());
    }

    String of(Objection objection) {
        String code = objection.code().name();
        if (language.has(OTHERWISE + code)) return language.say(OTHERWISE + code);
        return Sentences.REFUSALS.onPage(code, objection.details(), language.locale());
    }

    String of(ProblemAnswer problem) {
        return language.has(OTHERWISE + problem.type().code())
                ? language.say(OTHERWISE + problem.type().code())
                : problem.told(language.locale(), null).detail();
    }

    private String sentence(String code, Map<String, ?> details) {
        return language.has(OTHERWISE + code)
                ? language.say(OTHERWISE + code)
                : Sentences.PROBLEMS.sentence(code, details, language.locale());
    }

    /** As in new-account for NewAccount. */
    private static String hyphened(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
