package nl.relocationtracker.api.pages.alert;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.pages.AlertWords;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.projections.alerts.AlertStep;
import org.springframework.stereotype.Component;

/** Tells what became of an alert, in sentences. */
@Component
class AlertStory {

    /** What the code of a step says, by the kind of step. */
    private static final Map<String, String> CODES = Map.of(
            "AlertAcknowledged", "alert-response.",
            "AlertResolved", "alert-outcome.",
            "AlertWithdrawn", "alert-withdrawal.",
            "AlertReopened", "alert-reopening.");

    private final AlertWords words;
    private final AccountKeeping accounts;

    AlertStory(AlertWords words, AccountKeeping accounts) {
        this.words = words;
        this.accounts = accounts;
    }

    /**
     * A step, as the page tells it.
     *
     * @param by null where the program did it by itself
     * @param why what was done, what came of it or why, in words; null where there is nothing to say
     */
    record Told(String when, String what, String by, String why, String note) {}

    List<Told> of(List<AlertStep> story, Language language) {
        Map<UUID, String> names = accounts.names();
        return story.stream().map(step -> told(step, names, language)).toList();
    }

    private Told told(AlertStep step, Map<UUID, String> names, Language language) {
        return new Told(
                words.moment(step.recordedAt(), language),
                language.say("alert-step." + step.kind()),
                step.by() == null && step.account() != null
                        ? names.getOrDefault(step.account(), step.account().toString())
                        : step.by(),
                why(step, names, language),
                step.note());
    }

    private static String why(AlertStep step, Map<UUID, String> names, Language language) {
        if (step.kind().equals("AlertAssigned"))
            return step.assignee() == null
                    ? language.say("alert.to-nobody")
                    : language.say(
                            "alert.to",
                            names.getOrDefault(step.assignee(), step.assignee().toString()));
        String prefix = CODES.get(step.kind());
        return prefix == null || step.code() == null ? null : language.say(prefix + step.code());
    }
}
