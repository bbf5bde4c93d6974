package nl.relocationtracker.api.rest.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/** Thrown to answer a request with a problem. Holds nothing of what the caller sent. */
public final class ProblemAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Map<String, ?> details;
    private final transient List<? extends Mistake> mistakes;
    private final transient Map<String, Object> more;
    private final transient HttpHeaders headers;

    private ProblemAnswer(
            ProblemType type,
            Map<String, ?> details,
            List<? extends Mistake> mistakes,
            Map<String, Object> more,
            HttpHeaders headers) {
        // No stack trace: it is an answer, not a fault.
        super(
                mistakes.isEmpty()
                        ? type.code()
                        : mistakes.stream().map(Mistake::code).collect(Collectors.joining(", ")),
                null,
                false,
                false);
        this.type = type;
        this.details = details;
        this.mistakes = mistakes;
        this.more = more;
        this.headers = headers;
    }

    /** One of the things that are wrong. */
    public interface Mistake {

        String code();

        /** As it stands among the errors of a problem. */
        Map<String, Object> told(Locale language);
    }

    public static ProblemAnswer of(ProblemType type) {
        return of(type, Map.of());
    }

    /** @param details what the sentence of this problem names */
    public static ProblemAnswer of(ProblemType type, Map<String, ?> details) {
        return new ProblemAnswer(type, details, List.of(), Map.of(), new HttpHeaders());
    }

    public static ProblemAnswer of(ProblemType type, Map<String, ?> details, List<? extends Mistake> mistakes) {
        return new ProblemAnswer(type, details, mistakes, Map.of(), new HttpHeaders());
    }

    /** The input is wrong, in these ways. */
    public static ProblemAnswer invalid(List<? extends Mistake> mistakes) {
        return of(ProblemType.INVALID_INPUT, Map.of("number", mistakes.size()), mistakes);
    }

    public ProblemAnswer with(String name, Object value) {
        return new ProblemAnswer(type, details, mistakes, Map.of(name, value), headers);
    }

    public ProblemAnswer withHeader(String name, String value) {
        HttpHeaders all = new HttpHeaders(headers);
        all.set(name, value);
        return new ProblemAnswer(type, details, mistakes, more, all);
    }

    public ProblemType type() {
        return type;
    }

    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    public HttpHeaders headers() {
        return headers;
    }

    public Problem told(Locale language, String instance) {
        Function<Mistake, Map<String, Object>> told = mistake -> mistake.told(language);
        return new Problem(
                type.address(),
                type.title(language),
                type.status(),
                type.sentences().sentence(type.code(), details, language),
                instance,
                mistakes.stream().map(told).toList(),
                more);
    }
}
