package nl.relocationtracker.api.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.core.replay.QuestionFault;

/** What is wrong with a question, as mistakes of input are told. */
final class Faults {

    private Faults() {}

    /** Those of a list that could be read: what is wrong with the others is told by itself. */
    static <T> Set<T> readable(List<T> some) {
        return some == null ? null : some.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    static InputCode code(QuestionFault fault) {
        return InputCode.valueOf(fault.name());
    }

    static Map<String, InputCode> codes(Map<String, QuestionFault> faults) {
        Map<String, InputCode> codes = new LinkedHashMap<>();
        faults.forEach((where, fault) -> codes.put(where, code(fault)));
        return codes;
    }
}
