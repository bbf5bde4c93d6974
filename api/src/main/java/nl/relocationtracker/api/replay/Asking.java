package nl.relocationtracker.api.replay;

import jakarta.validation.Validator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.rest.input.DocumentReading;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.api.rest.input.InputMistake;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.store.EventsInOrder;
import org.springframework.stereotype.Component;

/** Makes a question of what was sent, with what only the store and the clock know of it. */
@Component
public class Asking {

    private final EventsInOrder order;
    private final LivePolicies live;
    private final Grounds grounds;
    private final InProject projects;
    private final DocumentReading documents;

    Asking(EventsInOrder order, LivePolicies live, Grounds grounds, InProject projects, Validator validator) {
        this.order = order;
        this.live = live;
        this.grounds = grounds;
        this.projects = projects;
        this.documents = new DocumentReading(validator);
    }

    /**
     * The question that a document asks, asked by somebody.
     *
     * @param document JSON, as it stands in a file
     * @throws ProblemAnswer with everything that is wrong with it
     * @throws Refusal when it asks within a project in which it may not
     */
    public Question question(byte[] document, UUID account) {
        return question(documents.read(QuestionBody.class, document), account);
    }

    /**
     * Asked by somebody.
     *
     * @throws ProblemAnswer when it asks for what is not there yet
     * @throws Refusal when it asks within a project in which it may not
     */
    Question question(QuestionBody asked, UUID account) {
        requireThere(asked);
        return asked.asQuestion(
                live,
                asked.projectId() == null
                        ? null
                        : projects.wanted(
                                asked.projectId(),
                                asked.columns() == null ? null : Set.copyOf(asked.columns()),
                                account));
    }

    /**
     * Asked by nobody in particular, and so about figures alone.
     *
     * @throws ProblemAnswer when it asks for what is not there yet
     */
    Question question(QuestionBody asked) {
        requireThere(asked);
        return asked.asQuestion(live, null);
    }

    private void requireThere(QuestionBody asked) {
        List<InputMistake> mistakes = new ArrayList<>();
        check("#", asked.knownAt(), asked.position(), mistakes);
        if (asked.since() != null)
            check("#/since", asked.since().knownAt(), asked.since().position(), mistakes);
        if (!mistakes.isEmpty()) throw ProblemAnswer.invalid(mistakes);
    }

    /** What an answer fixed can be a little ahead of this clock: with a position it is only a cut of what is there. */
    private void check(String pointer, Instant knownAt, Long position, List<InputMistake> mistakes) {
        if (position == null
                && knownAt != null
                && knownAt.isAfter(grounds.clock().instant()))
            mistakes.add(mistake(pointer + "/knownAt", InputCode.IN_THE_FUTURE, Map.of()));
        if (position != null && position > order.newest())
            mistakes.add(mistake(pointer + "/position", InputCode.TOO_BIG, Map.of("most", order.newest())));
    }

    private static InputMistake mistake(String pointer, InputCode code, Map<String, ?> details) {
        return new InputMistake(InputMistake.Part.BODY, pointer, code, details);
    }
}
