package nl.relocationtracker.api.pages.replay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Semaphore;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.disclosure.Shown.Why;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.projections.replay.Answering;
import nl.relocationtracker.projections.replay.Foretold;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * How many children a question is about, before it is asked: by the same reading and under the same rules as its answer, so that the
 * two can't disagree. What is told here is noted with what was asked: neither may be near the other. The cost: where there are so many events that it takes longer than anybody waits for a page, it is told with the
 * answer alone.
 */
@Component
class Selected {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Answering answering;
    private final CurrentAccount current;
    private final Semaphore one = new Semaphore(1);

    Selected(Answering answering, CurrentAccount current) {
        this.answering = answering;
        this.current = current;
    }

    /** In a sentence; of a series how many on its last day. */
    String of(Question question, Language language) {
        Question count = new Question(
                question.known(),
                null,
                QuestionWords.last(question),
                null,
                question.selection(),
                List.of(),
                EnumSet.of(Measure.CHILDREN),
                null);
        Foretold foretold = foretold(count);
        if (foretold == null || (foretold.answer() == null && foretold.why() == null))
            return language.say("replay.selected.later");
        if (foretold.why() != null) return language.say("replay.selected.near");
        boolean exact = current.account().isNearChildren();
        return told(
                exact ? foretold.answer().exact() : foretold.answer().disclosed(),
                language.day(QuestionWords.last(question)),
                language);
    }

    /** Null while another is counted. */
    private Foretold foretold(Question count) {
        if (!one.tryAcquire()) return null;
        try {
            return answering.foretell(count, current.account().isNearChildren() ? null : current.id(), PATIENCE);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            one.release();
        }
    }

    private static String told(String answer, String day, Language language) {
        for (JsonNode table : WrittenOut.JSON.readTree(answer).path("tables"))
            for (JsonNode row : table.path("rows"))
                if (AnswerShown.text(table, "measure").equals("CHILDREN")
                        && AnswerShown.text(row, "part").equals("SELECTED")) return told(row, day, language);
        throw new IllegalStateException("every answer says how many are selected");
    }

    private static String told(JsonNode row, String day, Language language) {
        if (row.hasNonNull("number"))
            return language.say(
                    "replay.selected", day, language.number(row.path("number").longValue()));
        boolean few = AnswerShown.text(row, "withheld").equals(Why.FEW.name());
        return language.say(few ? "replay.selected.few" : "replay.selected.withheld", day);
    }
}
