package nl.relocationtracker.api.pages.replay;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.replay.Asking;
import nl.relocationtracker.api.replay.OwnReplays;
import nl.relocationtracker.api.replay.bundle.Bundle;
import nl.relocationtracker.api.rest.problem.Refused;
import nl.relocationtracker.api.rest.problem.Sentences;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.projections.replay.Outcome;
import nl.relocationtracker.projections.replay.QuestionText;
import nl.relocationtracker.projections.replay.Replay;
import nl.relocationtracker.projections.replay.Replays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** A question that was asked: how far it is, and then its answer. */
@Controller
class ReplayPage {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayPage.class);

    static final String ONE = "/replays/{id:" + Addresses.ID + "}";

    private final OwnReplays own;
    private final Replays replays;
    private final Asking asking;
    private final QuestionWords words;
    private final PolicyWords policies;
    private final CurrentAccount current;

    ReplayPage(
            OwnReplays own,
            Replays replays,
            Asking asking,
            QuestionWords words,
            PolicyWords policies,
            CurrentAccount current) {
        this.own = own;
        this.replays = replays;
        this.asking = asking;
        this.words = words;
        this.policies = policies;
        this.current = current;
    }

    @GetMapping(ONE)
    String one(
            @PathVariable UUID id,
            @RequestParam(required = false) LocalDate day,
            Language language,
            Model model,
            HttpServletResponse response) {
        Replay replay = found(id);
        Question question = QuestionText.read(replay.question());
        model.addAttribute("replay", replay);
        model.addAttribute("question", question);
        model.addAttribute("about", words.days(question, language));
        model.addAttribute("askedAt", words.moment(replay.askedAt(), language));
        model.addAttribute("said", words.all(question, language));
        model.addAttribute("tooEarly", words.tooEarly(question, language));
        model.addAttribute("json", replay.question());
        if (replay.outcome() == Outcome.REFUSED)
            model.addAttribute("refused", language.say("replay.refused." + replay.failure()));
        if (replay.outcome() == null) progress(replay, model);
        try {
            own.answer(id).ifPresent(answer -> answer(answer, question, day, language, model));
        } catch (Refusal refusal) {
            LOG.info(
                    "The answer to a question is refused: {}",
                    Refused.answer(refusal).type());
            model.addAttribute("kept", sentences(refusal, language));
            response.setStatus(404);
        }
        return "replay";
    }

    private static String sentences(Refusal refusal, Language language) {
        return refusal.objections().stream()
                .map(objection ->
                        Sentences.REFUSALS.onPage(objection.code().name(), objection.details(), language.locale()))
                .collect(Collectors.joining(" "));
    }

    private void progress(Replay replay, Model model) {
        model.addAttribute("before", replays.waitingBefore(replay.id()));
        model.addAttribute("rate", Math.round(replay.pace().rate()));
        model.addAttribute(
                "secondsLeft",
                Optional.ofNullable(replay.pace().timeLeft())
                        .map(Duration::toSeconds)
                        .orElse(null));
    }

    private void answer(String text, Question question, LocalDate day, Language language, Model model) {
        JsonNode answer = WrittenOut.JSON.readTree(text);
        LocalDate on = day != null && question.days().contains(day) ? day : QuestionWords.last(question);
        AnswerShown shown = new AnswerShown(answer, on, policies, language);
        model.addAttribute("answer", answer);
        model.addAttribute("day", on);
        model.addAttribute("days", question.days());
        model.addAttribute("tables", shown.tables());
        model.addAttribute("differences", shown.differences());
        model.addAttribute("note", AnswerShown.note(answer, language));
        model.addAttribute("knownAt", words.known(question.known(), language));
        if (question.since() != null)
            model.addAttribute("sinceAt", words.moment(question.since().at(), language));
    }

    @GetMapping(ONE + "/bundle")
    ResponseEntity<Resource> bundle(@PathVariable UUID id) {
        Resource bundle = own.bundle(id).orElseThrow(ReplayPage::notFound);
        return file("answer-" + id + ".zip", "application/zip", bundle);
    }

    /** One table of the answer. */
    @GetMapping(ONE + "/tables/{table:[a-z-]+}")
    ResponseEntity<byte[]> table(@PathVariable UUID id, @PathVariable String table) {
        String csv = Bundle.csv(answered(id), table).orElseThrow(ReplayPage::notFound);
        return file(table + ".csv", "text/csv;charset=UTF-8", csv.getBytes(StandardCharsets.UTF_8));
    }

    /** The question, as a file that can be asked again next year. */
    @GetMapping(ONE + "/question")
    ResponseEntity<byte[]> question(@PathVariable UUID id) {
        byte[] question = found(id).question().getBytes(StandardCharsets.UTF_8);
        return file("question-" + id + ".json", MediaType.APPLICATION_JSON_VALUE, question);
    }

    /** The same question with everything that was fixed when it was answered: the answer is the same to the byte. */
    @PostMapping(ONE + "/again")
    SeeOther again(@PathVariable UUID id) {
        byte[] document = found(id).question().getBytes(StandardCharsets.UTF_8);
        UUID again = own.ask(asking.question(document, current.id()));
        return new SeeOther("/replays/" + again, "replay-asked");
    }

    @PostMapping(ONE + "/cancellation")
    SeeOther cancel(@PathVariable UUID id) {
        found(id);
        boolean stops = replays.cancel(id, current.account().name());
        return new SeeOther("/replays/" + id, stops ? "replay-stops" : null);
    }

    @GetMapping(ONE + "/deletion")
    String delete(@PathVariable UUID id, Language language, Model model) {
        Replay replay = found(id);
        Question question = QuestionText.read(replay.question());
        model.addAttribute("replay", replay);
        model.addAttribute("about", words.days(question, language));
        model.addAttribute("line", words.line(question, language));
        model.addAttribute("json", replay.question());
        return "replay-deletion";
    }

    @PostMapping(ONE + "/deletion")
    SeeOther delete(@PathVariable UUID id) {
        found(id);
        return replays.delete(id)
                ? new SeeOther("/replays", "replay-deleted")
                : new SeeOther("/replays/" + id, "replay-not-deleted");
    }

    private String answered(UUID id) {
        return own.answer(id).orElseThrow(ReplayPage::notFound);
    }

    private Replay found(UUID id) {
        return own.find(id).orElseThrow(ReplayPage::notFound);
    }

    private static <T> ResponseEntity<T> file(String name, String type, T content) {
        ContentDisposition disposition =
                ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(MediaType.parseMediaType(type))
                .body(content);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
