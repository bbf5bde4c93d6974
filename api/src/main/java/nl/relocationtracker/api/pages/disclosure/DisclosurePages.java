package nl.relocationtracker.api.pages.disclosure;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.disclosure.Changing;
import nl.relocationtracker.api.disclosure.MoreColumnsBody;
import nl.relocationtracker.api.disclosure.RulesBody;
import nl.relocationtracker.api.disclosure.WhyBody;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.AlertWords;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.form.Part.Look;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.disclosure.DisclosureRules;
import nl.relocationtracker.core.project.ProjectId;
import nl.relocationtracker.core.project.RowColumn;
import nl.relocationtracker.projections.disclosure.DisclosureBook;
import nl.relocationtracker.projections.disclosure.DisclosureChange;
import nl.relocationtracker.projections.project.Project;
import nl.relocationtracker.projections.project.ProjectBook;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** An operator proposes what others may know, and another lets it take force. */
@Controller
class DisclosurePages {

    private static final String PATH = "/disclosure";
    private static final String ONE = "/{id:" + Addresses.ID + "}";
    private static final String NEAR = PATH + "/near-selections" + ONE;
    private static final String COLUMNS = PATH + "/project-columns" + ONE;

    private final DisclosureBook book;
    private final ProjectBook projects;
    private final Changing changing;
    private final AccountKeeping accounts;
    private final AlertWords words;
    private final CurrentAccount current;

    DisclosurePages(
            DisclosureBook book,
            ProjectBook projects,
            Changing changing,
            AccountKeeping accounts,
            AlertWords words,
            CurrentAccount current) {
        this.book = book;
        this.projects = projects;
        this.changing = changing;
        this.accounts = accounts;
        this.words = words;
        this.current = current;
    }

    /**
     * A change in words.
     *
     * @param decided null while it waits
     * @param own whether whoever looks proposed it, and so can't confirm it
     */
    record Told(UUID id, String what, String why, String proposed, String decided, String state, boolean own) {}

    @GetMapping(PATH)
    String show(Language language, Model model) {
        return shown(Form.showing(RulesBody.of(book.set()), language), language, model);
    }

    @PostMapping(PATH)
    Object propose(Form<RulesBody> form, Language language, Model model, HttpServletResponse response) {
        if (form.recorded(asked -> changing.rules(asked, form.entry(current.id(), "POST " + PATH))))
            return new SeeOther(PATH, "disclosure-recorded");
        return form.again(shown(form, language, model), response);
    }

    @GetMapping(NEAR)
    String near(@PathVariable UUID id, Language language, Model model) {
        return near(id, Form.empty(WhyBody.class, language), language, model);
    }

    @PostMapping(NEAR)
    Object near(
            @PathVariable UUID id, Form<WhyBody> form, Language language, Model model, HttpServletResponse response) {
        if (form.recorded(
                asked -> changing.near(id, asked.why(), form.entry(current.id(), "POST " + PATH + "/near/" + id))))
            return new SeeOther(PATH, "disclosure-recorded");
        return form.again(near(id, form, language, model), response);
    }

    private String near(UUID id, Form<WhyBody> form, Language language, Model model) {
        return asked(
                language.say("disclosure.near"),
                language.say("disclosure.near.text"),
                "/replays/" + id,
                List.of(Part.of("why", Look.TEXT)),
                form,
                model);
    }

    @GetMapping(COLUMNS)
    String columns(@PathVariable UUID id, Language language, Model model) {
        return columns(known(id), Form.empty(MoreColumnsBody.class, language), language, model);
    }

    @PostMapping(COLUMNS)
    Object columns(
            @PathVariable UUID id,
            Form<MoreColumnsBody> form,
            Language language,
            Model model,
            HttpServletResponse response) {
        Project project = known(id);
        if (form.recorded(asked -> changing.columns(
                id, asked.columns(), asked.why(), form.entry(current.id(), "POST " + PATH + "/columns/" + id))))
            return new SeeOther(PATH, "disclosure-recorded");
        return form.again(columns(project, form, language, model), response);
    }

    private String columns(Project project, Form<MoreColumnsBody> form, Language language, Model model) {
        List<Option> more = Arrays.stream(RowColumn.values())
                .filter(column -> !project.columns().contains(column))
                .map(column -> new Option(column.name(), language.say("row-column." + column)))
                .toList();
        return asked(
                language.say("disclosure.columns"),
                language.say("disclosure.columns.text", project.name()),
                "/projects/" + project.id(),
                List.of(new Part("columns", Look.CHECKS, more), Part.of("why", Look.TEXT)),
                form,
                model);
    }

    private static String asked(String title, String text, String back, List<Part> parts, Form<?> form, Model model) {
        model.addAttribute("title", title);
        model.addAttribute("text", text);
        model.addAttribute("back", back);
        model.addAttribute("parts", parts);
        model.addAttribute("form", form);
        return "disclosure-proposal";
    }

    @PostMapping(PATH + ONE + "/confirmation")
    Object confirm(
            @PathVariable UUID id, Form<Nothing> form, Language language, Model model, HttpServletResponse response) {
        if (form.recorded(asked -> changing.confirm(id, form.entry(current.id(), "POST " + PATH + "/confirm/" + id))))
            return new SeeOther(PATH, "disclosure-confirmed");
        return form.again(shown(form, language, model), response);
    }

    @PostMapping(PATH + ONE + "/rejection")
    Object reject(
            @PathVariable UUID id, Form<Nothing> form, Language language, Model model, HttpServletResponse response) {
        if (form.recorded(asked -> changing.reject(id, form.entry(current.id(), "POST " + PATH + "/reject/" + id))))
            return new SeeOther(PATH, "disclosure-rejected");
        return form.again(shown(form, language, model), response);
    }

    /** A button, and nothing beside. */
    record Nothing() {}

    private String shown(Form<?> form, Language language, Model model) {
        Map<UUID, String> names = accounts.names();
        DisclosureRules now = book.now();
        List<Told> told =
                book.all().stream().map(change -> told(change, names, language)).toList();
        model.addAttribute("form", form);
        model.addAttribute("rules", Form.showing(RulesBody.of(book.set()), language));
        model.addAttribute("now", rules(now, language));
        model.addAttribute("stricter", !now.equals(book.set()));
        model.addAttribute(
                "parts",
                List.of(
                        Part.of("least", Look.NUMBER),
                        Part.of("mostPercent", Look.NUMBER),
                        Part.of("rounding", Look.NUMBER),
                        Part.of("why", Look.TEXT)));
        model.addAttribute(
                "waiting", told.stream().filter(one -> one.decided() == null).toList());
        model.addAttribute(
                "decided", told.stream().filter(one -> one.decided() != null).toList());
        return "disclosure";
    }

    private Told told(DisclosureChange change, Map<UUID, String> names, Language language) {
        return new Told(
                change.id(),
                what(change, language),
                change.why(),
                language.say(
                        "disclosure.proposed",
                        words.moment(change.proposedAt(), language),
                        name(change.proposedBy(), names)),
                change.waits()
                        ? null
                        : language.say(
                                "disclosure.decided",
                                words.moment(change.decidedAt(), language),
                                name(change.decidedBy(), names)),
                change.waits() ? "WAITING" : change.inForce() ? "TAKEN" : "NOT_TAKEN",
                change.proposedBy().equals(current.id()));
    }

    private String what(DisclosureChange change, Language language) {
        return switch (change.kind()) {
            case RULES -> rules(change.rules(), language);
            case NEAR_SELECTION -> language.say("disclosure.what.near", change.replay());
            case PROJECT_COLUMNS ->
                language.say(
                        "disclosure.what.columns",
                        projects.find(new ProjectId(change.project()))
                                .map(Project::name)
                                .orElse(change.project().toString()),
                        change.columns().stream()
                                .sorted()
                                .map(column -> language.say("row-column." + column))
                                .collect(Collectors.joining(", ")));
        };
    }

    private static String rules(DisclosureRules rules, Language language) {
        return language.say("disclosure.what.rules", rules.least(), rules.mostPercent(), rules.rounding());
    }

    private static String name(UUID account, Map<UUID, String> names) {
        return names.getOrDefault(account, account.toString());
    }

    private Project known(UUID id) {
        return projects.find(new ProjectId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
