package nl.relocationtracker.api.findings;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.rest.entry.Entries;
import nl.relocationtracker.api.rest.entry.Entries.Subject;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Made;
import nl.relocationtracker.api.rest.problem.Sentences;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.location.AcceptanceCause;
import nl.relocationtracker.core.refusal.FindingId;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.projections.findings.FindingView;
import nl.relocationtracker.projections.findings.Findings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Somebody lets a finding be, and says why. */
@Controller
@RequestMapping("/findings/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}/acceptance")
class AcceptancePage {

    private final Findings findings;
    private final Accepting accepting;
    private final Entries entries;
    private final CurrentAccount current;
    private final Readings readings;

    AcceptancePage(Findings findings, Accepting accepting, Entries entries, CurrentAccount current, Readings readings) {
        this.findings = findings;
        this.accepting = accepting;
        this.entries = entries;
        this.current = current;
        this.readings = readings;
    }

    /**
     * Why a finding may stay as it is.
     *
     * @param why in words, of one about a child or household
     * @param because of one about a location, of which no words are kept
     */
    record FindingAcceptance(@Size(max = 2000) String why, AcceptanceCause because) {}

    @GetMapping
    String ask(@PathVariable UUID id, Language language, Model model) {
        return page(standing(id), Form.empty(FindingAcceptance.class, language), language, model);
    }

    @PostMapping
    Object accept(
            @PathVariable UUID id,
            Form<FindingAcceptance> form,
            Language language,
            Model model,
            HttpServletResponse response) {
        FindingView finding = standing(id);
        String field = finding.isOfLocation() ? "because" : "why";
        if (form.typed(field).stream().allMatch(String::isBlank)) form.reject(field, "form.wrong.REQUIRED");
        boolean recorded = form.recorded(asked -> record(finding, form.entry(current.id(), route(id)), asked));
        if (recorded) return new SeeOther(about(finding), "finding-accepted");
        return form.again(page(finding, form, language, model), response);
    }

    private void record(FindingView finding, Entry entry, FindingAcceptance asked) {
        FindingId id = new FindingId(finding.id());
        Subject subject = new Subject(finding.id(), "/findings", RefusalCode.FINDING_UNKNOWN, "findingId", finding::id);
        entries.record(
                entry,
                subject,
                Made.NOTHING,
                () -> accepting.accept(id, asked.why(), asked.because(), null, entry.origin()));
    }

    private String page(FindingView finding, Form<FindingAcceptance> form, Language language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("finding", finding);
        model.addAttribute("about", about(finding));
        model.addAttribute(
                "sentence", Sentences.FINDINGS.sentence(finding.code().name(), finding.details(), language.locale()));
        model.addAttribute("causes", Option.of(language, "acceptance", AcceptanceCause.values()));
        return "finding-acceptance";
    }

    /** The page of what it is about. */
    private static String about(FindingView finding) {
        if (finding.isOfLocation()) return "/locations/" + finding.locationId();
        return "/children/" + (finding.childId() == null ? finding.acceptedBy() : finding.childId());
    }

    private static String route(UUID id) {
        return "POST /findings/" + id + "/acceptance";
    }

    /** One that is mended meanwhile, or that can only be mended, is not there to be accepted. */
    private FindingView standing(UUID id) {
        return readings.read(null, null, null, basis -> findings.finding(new FindingId(id), basis.when()))
                .filter(found -> found.acceptedBy() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
