package nl.relocationtracker.api.pages;

import java.util.List;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.child.ReportedTo;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What everybody may read: what the words mean, how is counted, and how accessible the pages are. */
@Controller
class InformationPages {

    /** The words of the domain, in the order in which one meets them; their messages begin with {@code word.}. */
    static final List<String> WORDS = List.of(
            "child",
            "unaccompanied",
            "household",
            "location",
            "kind",
            "stay",
            "placement",
            "relocation",
            "in-transit",
            "elsewhere",
            "departure",
            "spell",
            "timeline",
            "counting-policy",
            "flagged",
            "churn",
            "winding-down",
            "plan",
            "finding",
            "alert",
            "acknowledge",
            "resolve",
            "correct",
            "retract",
            "effective-date",
            "as-of",
            "recorded-at",
            "known-at",
            "caseworker",
            "supervisor",
            "guardian");

    /** What is said of counting; its messages begin with {@code count.}. */
    static final List<String> RULES = List.of(
            "relocations",
            "flagged",
            "eighteen",
            "return",
            "days",
            "population",
            "churn",
            "by-closure",
            "emergency",
            "near",
            "known",
            "rounding");

    /** What the pages hold to; its messages begin with {@code accessibility.promise.}. */
    static final List<String> PROMISES = List.of("keyboard", "script", "zoom", "colour", "picture", "words", "print");

    private final PageSettings settings;
    private final LivePolicies policies;
    private final Grounds grounds;

    InformationPages(PageSettings settings, LivePolicies policies, Grounds grounds) {
        this.settings = settings;
        this.policies = policies;
        this.grounds = grounds;
    }

    /** Codes of one sort, whose messages begin with the same word. */
    record Codes(String prefix, List<? extends Enum<?>> values) {}

    @GetMapping("/glossary")
    String glossary(Language language, Model model) {
        model.addAttribute("words", WORDS);
        model.addAttribute("kinds", LocationKind.values());
        model.addAttribute("reasons", Reason.values());
        model.addAttribute("rules", RULES);
        model.addAttribute("policies", policies.builtIn());
        model.addAttribute("policyTexts", new PolicyTexts(language.locale()));
        model.addAttribute("policy", Policies.EVERY_RELOCATION);
        model.addAttribute("returnDays", grounds.terms().returnDays());
        model.addAttribute(
                "lists",
                List.of(
                        new Codes("decidedby", List.of(DecidedBy.values())),
                        new Codes("destination", List.of(Destination.values())),
                        new Codes("company", List.of(Company.values())),
                        new Codes("cause", List.of(ClosureCause.values())),
                        new Codes("reportedto", List.of(ReportedTo.values()))));
        return "glossary";
    }

    @GetMapping("/toegankelijkheid")
    String accessibility(Model model) {
        model.addAttribute("settings", settings);
        model.addAttribute("promises", PROMISES);
        return "accessibility";
    }
}
