package nl.relocationtracker.api.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.api.rest.input.InputMistake;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.store.EventsInOrder;
import org.springframework.stereotype.Component;

/** Makes a question of what was sent, with what only the store and the clock know of it. */
@Component
class Asking {

    private final EventsInOrder order;
    private final LivePolicies live;
    private final Grounds grounds;

    Asking(EventsInOrder order, LivePolicies live, Grounds grounds) {
        this.order = order;
        this.live = live;
        this.grounds = grounds;
    }

    /** @throws ProblemAnswer when it asks for what is not there yet */
    Question question(QuestionBody asked) {
        List<InputMistake> mistakes = new ArrayList<>();
        check("#", asked.knownAt(), asked.position(), mistakes);
        if (asked.since() != null)
            check("#/since", asked.since().knownAt(), asked.since().position(), mistakes);
        if (!mistakes.isEmpty()) throw ProblemAnswer.invalid(mistakes);
        return asked.asQuestion(live);
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
