package nl.relocationtracker.api.rest.input;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.api.rest.problem.Sentences;

/**
 * One thing that is wrong with what a caller sent, and where. Never what was sent.
 *
 * @param name a JSON pointer into the body, or the name of a parameter or header
 */
public record InputMistake(Part part, String name, InputCode inputCode, Map<String, ?> details)
        implements ProblemAnswer.Mistake {

    /** Which part of a request. */
    public enum Part {
        BODY("pointer"),
        PARAMETER("parameter"),
        HEADER("header");

        private final String member;

        Part(String member) {
            this.member = member;
        }
    }

    public static InputMistake inParameter(String name, InputCode code) {
        return new InputMistake(Part.PARAMETER, name, code, Map.of());
    }

    public static InputMistake inHeader(String name, InputCode code) {
        return new InputMistake(Part.HEADER, name, code, Map.of());
    }

    @Override
    public String code() {
        return inputCode.name();
    }

    @Override
    public Map<String, Object> told(Locale language) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put(part.member, name);
        told.putAll(Sentences.PROBLEMS.told(code(), details, language));
        return told;
    }
}
