package nl.relocationtracker.api.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.core.replay.QuestionFault;

/** What is wrong with a question, as mistakes of input are told. */
final class Faults {

    private Faults() {}

    static InputCode code(QuestionFault fault) {
        return InputCode.valueOf(fault.name());
    }

    static Map<String, InputCode> codes(Map<String, QuestionFault> faults) {
        Map<String, InputCode> codes = new LinkedHashMap<>();
        faults.forEach((where, fault) -> codes.put(where, code(fault)));
        return codes;
    }
}
