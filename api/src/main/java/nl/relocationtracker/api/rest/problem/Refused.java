package nl.relocationtracker.api.rest.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;

/** An objection of the domain, as one of the errors of a problem. */
public record Refused(Objection objection) implements ProblemAnswer.Mistake {

    /** The answer to a refusal: its type and sentence are those of the gravest objection, its errors are all of them. */
    public static ProblemAnswer answer(Refusal refusal) {
        List<Refused> all = refusal.objections().stream().map(Refused::new).toList();
        Objection gravest = refusal.objections().stream()
                .max((a, b) -> Integer.compare(gravity(a.code()), gravity(b.code())))
                .orElseThrow();
        return ProblemAnswer.of(ProblemType.of(gravest.code()), gravest.details(), all);
    }

    /** Nothing is known of what the address names. */
    public static ProblemAnswer unknown(RefusalCode code, String name, Object id) {
        Objection objection = Objection.of(code, name, id);
        return ProblemAnswer.of(
                ProblemType.of(code).withStatus(404), objection.details(), List.of(new Refused(objection)));
    }

    private static int gravity(RefusalCode code) {
        return switch (code) {
            case STALE_VERSION -> 2;
            case CHILD_UNKNOWN, CHILD_ERASED -> 1;
            default -> 0;
        };
    }

    @Override
    public String code() {
        return objection.code().name();
    }

    @Override
    public Map<String, Object> told(Locale language) {
        return Sentences.REFUSALS.told(code(), objection.details(), language);
    }
}
