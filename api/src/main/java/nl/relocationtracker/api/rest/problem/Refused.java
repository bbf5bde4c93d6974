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
        return answer(refusal, false);
    }

    /** As {@link #answer}, where who is not known is one of several that the body names, and not what the address does. */
    public static ProblemAnswer ofSeveral(Refusal refusal) {
        return answer(refusal, true);
    }

    private static ProblemAnswer answer(Refusal refusal, boolean several) {
        List<Refused> all = refusal.objections().stream().map(Refused::new).toList();
        Objection gravest = refusal.objections().stream()
                .max((a, b) -> Integer.compare(gravity(a.code()), gravity(b.code())))
                .orElseThrow();
        ProblemType type = ProblemType.of(gravest.code());
        return ProblemAnswer.of(several && type.status() == 404 ? type.withStatus(409) : type, gravest.details(), all);
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
