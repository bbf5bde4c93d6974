package nl.relocationtracker.api.rest.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.relocationtracker.core.refusal.RefusalCode;

/**
 * A kind of problem. Its type is part of the API and stays for ever.
 *
 * @param code under which its sentences are found
 */
public record ProblemType(String code, int status, Sentences sentences) {

    public static final String PATH = "/problems/";

    public static final ProblemType INVALID_INPUT = general("INVALID_INPUT", 400);
    public static final ProblemType UNREADABLE = general("UNREADABLE", 400);
    public static final ProblemType NOT_SIGNED_IN = general("NOT_SIGNED_IN", 401);
    public static final ProblemType NOT_ALLOWED = general("NOT_ALLOWED", 403);
    public static final ProblemType CROSS_SITE = general("CROSS_SITE", 403);
    public static final ProblemType FORM_OUT_OF_DATE = general("FORM_OUT_OF_DATE", 403);
    public static final ProblemType NOT_FOUND = general("NOT_FOUND", 404);
    public static final ProblemType METHOD_NOT_ALLOWED = general("METHOD_NOT_ALLOWED", 405);
    public static final ProblemType NOT_ACCEPTABLE = general("NOT_ACCEPTABLE", 406);
    public static final ProblemType KEY_USED_OTHERWISE = general("KEY_USED_OTHERWISE", 409);
    public static final ProblemType CHANGED_MEANWHILE = general("CHANGED_MEANWHILE", 409);
    public static final ProblemType REBUILD_RUNS = general("REBUILD_RUNS", 409);
    public static final ProblemType NOTHING_TO_ACCEPT = general("NOTHING_TO_ACCEPT", 409);
    public static final ProblemType NOT_ANSWERED = general("NOT_ANSWERED", 409);
    public static final ProblemType TOO_LARGE = general("TOO_LARGE", 413);
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE = general("UNSUPPORTED_MEDIA_TYPE", 415);
    public static final ProblemType TOO_MANY_REQUESTS = general("TOO_MANY_REQUESTS", 429);
    public static final ProblemType TOO_MANY_TRIES = general("TOO_MANY_TRIES", 429);
    public static final ProblemType UNEXPECTED = general("UNEXPECTED", 500);
    public static final ProblemType NOT_AVAILABLE = general("NOT_AVAILABLE", 503);
    public static final ProblemType RECORDING_RESTS = general("RECORDING_RESTS", 503);

    private static final List<ProblemType> GENERAL = List.of(
            UNREADABLE,
            INVALID_INPUT,
            NOT_SIGNED_IN,
            NOT_ALLOWED,
            CROSS_SITE,
            FORM_OUT_OF_DATE,
            NOT_FOUND,
            METHOD_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            KEY_USED_OTHERWISE,
            CHANGED_MEANWHILE,
            REBUILD_RUNS,
            NOTHING_TO_ACCEPT,
            NOT_ANSWERED,
            TOO_LARGE,
            UNSUPPORTED_MEDIA_TYPE,
            TOO_MANY_REQUESTS,
            TOO_MANY_TRIES,
            UNEXPECTED,
            NOT_AVAILABLE,
            RECORDING_RESTS);

    private static ProblemType general(String code, int status) {
        return new ProblemType(code, status, Sentences.PROBLEMS);
    }

    /** The one place that says how a rule's no is answered. */
    public static ProblemType of(RefusalCode code) {
        return new ProblemType(
                code.name(),
                switch (code) {
                    case CHILD_UNKNOWN,
                            HOLD_UNKNOWN,
                            FINDING_UNKNOWN,
                            ALERT_UNKNOWN,
                            ALERT_RULE_UNKNOWN,
                            RECEIVER_UNKNOWN,
                            SENDING_UNKNOWN,
                            PROJECT_UNKNOWN,
                            DISCLOSURE_CHANGE_UNKNOWN -> 404;
                    case CHILD_ERASED -> 410;
                    case STALE_VERSION -> 412;
                    default -> 409;
                },
                Sentences.REFUSALS);
    }

    /** The general one that says the most about a status. */
    static ProblemType ofStatus(int status) {
        return GENERAL.stream()
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? UNREADABLE : UNEXPECTED)
                .withStatus(status);
    }

    /** The one with this name. */
    public static Optional<ProblemType> named(String name) {
        return all().filter(type -> type.name().equals(name)).findFirst();
    }

    static Stream<ProblemType> all() {
        return Stream.concat(
                GENERAL.stream(), Arrays.stream(RefusalCode.values()).map(ProblemType::of));
    }

    public ProblemType withStatus(int other) {
        return new ProblemType(code, other, sentences);
    }

    /** The last part of its address. */
    public String name() {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String address() {
        return PATH + name();
    }

    public String meaning(Locale language) {
        return sentences.meaning(code, language);
    }

    public String title(Locale language) {
        return sentences.title(code, language);
    }
}
