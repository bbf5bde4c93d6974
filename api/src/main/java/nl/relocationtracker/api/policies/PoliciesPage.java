package nl.relocationtracker.api.policies;

import java.util.List;
import java.util.Map;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.rest.problem.Sentences;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.counts.PolicyText;
import nl.relocationtracker.projections.counts.Recounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The counting policies: which are in force, what each counts, where that comes from. */
@Controller
class PoliciesPage {

    private final LivePolicies live;
    private final Recounts recounts;

    PoliciesPage(LivePolicies live, Recounts recounts) {
        this.live = live;
        this.recounts = recounts;
    }

    /**
     * A policy as it is read.
     *
     * @param text what it counts and whose idea that is
     * @param threshold null for one that flags nobody
     */
    record Rule(
            String name,
            int version,
            boolean inForce,
            Integer threshold,
            String text,
            Map<String, Object> parameters,
            String hash) {}

    @GetMapping("/policies")
    String policies(Language language, Model model) {
        List<Rule> rules =
                live.builtIn().stream().map(policy -> rule(policy, language)).toList();
        model.addAttribute("inForce", rules.stream().filter(Rule::inForce).toList());
        model.addAttribute(
                "others", rules.stream().filter(rule -> !rule.inForce()).toList());
        model.addAttribute("waiting", recounts.waiting());
        return "policies";
    }

    private Rule rule(CountingPolicy policy, Language language) {
        Map<String, Object> details = policy.threshold() == null ? Map.of() : Map.of("threshold", policy.threshold());
        return new Rule(
                policy.name(),
                policy.version(),
                live.named(policy.name()).isPresent(),
                policy.threshold(),
                Sentences.POLICIES.sentence(policy.name(), details, language.locale()),
                PolicyText.parameters(policy),
                PolicyText.hash(policy));
    }
}
