package nl.relocationtracker.api.pages.replay;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.form.Wrong;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.replay.Asking;
import nl.relocationtracker.api.replay.OwnReplays;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.CountingPolicy.Counts;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.project.Project;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.replay.Definitions;
import nl.relocationtracker.projections.replay.QuestionText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Somebody builds a question to history step by step, reads it in words, and asks it. */
@Controller
class NewReplayPage {

    static final String PATH = "/replays/new";
    private static final String DOCUMENT = "/replays/document";

    private final Asking asking;
    private final OwnReplays own;
    private final Selected selected;
    private final QuestionWords words;
    private final PolicyWords policies;
    private final LivePolicies live;
    private final OwnProjects projects;
    private final Grounds grounds;
    private final CurrentAccount current;

    NewReplayPage(
            Asking asking,
            OwnReplays own,
            Selected selected,
            QuestionWords words,
            PolicyWords policies,
            LivePolicies live,
            OwnProjects projects,
            Grounds grounds,
            CurrentAccount current) {
        this.asking = asking;
        this.own = own;
        this.selected = selected;
        this.words = words;
        this.policies = policies;
        this.live = live;
        this.projects = projects;
        this.grounds = grounds;
        this.current = current;
    }

    /** A question as JSON, just as it was pasted. */
    record PastedQuestion(String document) {}

    /** Something that can be ticked, and what it means. */
    record Choice(String value, String label, List<String> means) {}

    /**
     * What the question asks as the form stands; null where it asks nothing yet.
     *
     * @param tooEarly that nothing was known then; null where something was
     */
    record SoFar(List<QuestionWords.Said> said, String tooEarly, String selected, String json) {}

    @GetMapping(PATH)
    String begin(@RequestParam(required = false) UUID like, Language language, Model model) {
        AskedQuestion begin = like == null
                ? AskedQuestion.begin(grounds.today())
                : AskedQuestion.of(asked(like), live.builtIn(), grounds.zone());
        Form<AskedQuestion> form = Form.showing(begin, language);
        form.recorded(filled ->
                model.addAttribute("soFar", soFar(Draft.of(filled, grounds).question(asking, current.id()), language)));
        return shown(form, language, model);
    }

    @PostMapping(PATH)
    Object next(
            Form<AskedQuestion> form,
            @RequestParam(required = false) String step,
            Language language,
            Model model,
            HttpServletResponse response) {
        AskedQuestion asked = form.filled().orElse(null);
        Question[] question = new Question[1];
        boolean whole =
                form.recorded(filled -> question[0] = Draft.of(filled, grounds).question(asking, current.id()));
        if (!whole) return form.again(shown(form, language, model), response);
        if ("ask".equals(step)) return new SeeOther("/replays/" + own.ask(question[0]), "replay-asked");
        model.addAttribute("soFar", soFar(question[0], language));
        return shown("add".equals(step) ? added(asked, language) : form, language, model);
    }

    /** What the form asks as it stands, renewed while it is filled in. */
    @PostMapping(PATH + "/so-far")
    String soFar(Form<AskedQuestion> form, Language language, Model model) {
        form.recorded(filled ->
                model.addAttribute("soFar", soFar(Draft.of(filled, grounds).question(asking, current.id()), language)));
        model.addAttribute(
                "wrong", form.wrong().stream().map(Wrong::sentence).distinct().toList());
        return "replay-new :: so-far";
    }

    @GetMapping(DOCUMENT)
    String paste(Language language, Model model) {
        model.addAttribute("form", Form.empty(PastedQuestion.class, language));
        return "replay-document";
    }

    @PostMapping(DOCUMENT)
    Object paste(Form<PastedQuestion> form, Language language, Model model, HttpServletResponse response) {
        UUID[] id = new UUID[1];
        form.recorded(pasted -> {
            String document = pasted.document() == null ? "" : pasted.document();
            try {
                id[0] = own.ask(asking.question(document.getBytes(StandardCharsets.UTF_8), current.id()));
            } catch (ProblemAnswer problem) {
                problem.mistakes().forEach(mistake -> {
                    Map<String, Object> told = mistake.told(language.locale());
                    form.reject("document", "replay.document.wrong", told.get("pointer"), told.get("detail"));
                });
            }
        });
        if (id[0] != null) return new SeeOther("/replays/" + id[0], "replay-asked");
        model.addAttribute("form", form);
        return form.again("replay-document", response);
    }

    private Question asked(UUID id) {
        return own.find(id)
                .map(replay -> QuestionText.read(replay.question()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private SoFar soFar(Question question, Language language) {
        return new SoFar(
                words.all(question, language),
                words.tooEarly(question, language),
                selected.of(question, language),
                QuestionText.write(question));
    }

    private Form<AskedQuestion> added(AskedQuestion asked, Language language) {
        Draft draft = Draft.of(asked, grounds);
        if (!draft.isWriting()) return Form.showing(asked, language);
        List<String> written = new ArrayList<>(asked.written());
        written.add(draft.own());
        return Form.showing(asked.withOwnAmong(written), language);
    }

    private String shown(Form<AskedQuestion> form, Language language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("today", grounds.today());
        model.addAttribute("whens", options(language, "when", AskedQuestion.DAY, AskedQuestion.SERIES));
        boolean earlier = !form.typed("knownAt").isEmpty();
        model.addAttribute(
                "knowns",
                earlier
                        ? options(language, "known", AskedQuestion.NOW, AskedQuestion.DAY, AskedQuestion.EXACT)
                        : options(language, "known", AskedQuestion.NOW, AskedQuestion.DAY));
        boolean since = !form.typed("sinceAt").isEmpty();
        model.addAttribute(
                "sinces",
                since
                        ? options(language, "since", AskedQuestion.NONE, AskedQuestion.DAY, AskedQuestion.EXACT)
                        : options(language, "since", AskedQuestion.NONE, AskedQuestion.DAY));
        model.addAttribute("kinds", Option.of(language, "kind", LocationKind.values()));
        model.addAttribute(
                "alones", options(language, "alone", AskedQuestion.ANY, AskedQuestion.YES, AskedQuestion.NO));
        model.addAttribute("builtIn", builtIn(language));
        model.addAttribute("written", written(form, language));
        model.addAttribute("counts", Option.of(language, "replay.counts", Counts.values()));
        model.addAttribute("reasons", Option.of(language, "reason", Reason.values()));
        model.addAttribute("deciders", Option.of(language, "decidedby", DecidedBy.values()));
        model.addAttribute("measures", measures(language));
        model.addAttribute("counted", !current.account().isNearChildren());
        List<Project> running = projects.running();
        model.addAttribute(
                "projects",
                OwnProjects.options(
                        running, form.typed("projectId").stream().findFirst().orElse(null), language));
        model.addAttribute("columns", OwnProjects.columns(running, language));
        return "replay-new";
    }

    private static List<Option> options(Language language, String what, String... values) {
        return Arrays.stream(values)
                .map(value -> new Option(value, language.say("replay." + what + "." + value)))
                .toList();
    }

    private List<Choice> builtIn(Language language) {
        return live.builtIn().stream()
                .map(policy -> new Choice(
                        policy.name(),
                        live.all().contains(policy)
                                ? language.say("replay.policy.live", policies.name(policy, language))
                                : policies.name(policy, language),
                        List.of(policies.sentence(policy, language))))
                .toList();
    }

    /** Those of them that can be read; what is wrong with the others stands above. */
    private List<Choice> written(Form<AskedQuestion> form, Language language) {
        List<Choice> written = new ArrayList<>();
        for (String json : form.typed("written")) {
            CountingPolicy policy = WrittenOut.policy(json);
            if (policy != null)
                written.add(new Choice(json, policy.name(), List.of(policies.sentence(policy, language))));
        }
        return written;
    }

    private static List<Choice> measures(Language language) {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure != Measure.CHANGES)
                .map(measure ->
                        new Choice(measure.name(), QuestionWords.title(measure, language), told(measure, language)))
                .toList();
    }

    private static List<String> told(Measure measure, Language language) {
        Map<String, Map<String, String>> parts = Definitions.of(measure);
        String code = language.code();
        return List.of(
                parts.get("definition").get(code),
                language.say("measure.numerator", parts.get("numerator").get(code)),
                language.say("measure.denominator", parts.get("denominator").get(code)),
                language.say("measure.exclusions", parts.get("exclusions").get(code)));
    }
}
