package nl.relocationtracker.api.disclosure;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.relocationtracker.core.disclosure.DisclosureRules;

/** The disclosure rules, as they are wanted. */
@Schema(name = "DisclosureRulesWanted", description = "The disclosure rules, as they are wanted.")
public record RulesBody(
        @Schema(
                description =
                        "A figure below it is withheld, and so is a selection that differs in fewer children from an"
                                + " earlier one. In a figure of two each would know of the other.")
        @NotNull
        @Min(3)
        @Max(1000)
        Integer least,

        @Schema(
                description =
                        "In percent. Of a group of which more than this share have a trait in common, it is not told how"
                                + " many have.")
        @NotNull
        @Min(0)
        @Max(100)
        Integer mostPercent,

        @Schema(description = "Figures are told in multiples of this.") @NotNull @Min(1) @Max(1000)
        Integer rounding,

        @Schema(description = RulesBody.WHY) @NotNull @Size(min = 1, max = 500)
        String why) {

    static final String WHY = "Why, for who is to confirm it and for later. Write nothing about a child.";

    public static RulesBody of(DisclosureRules rules) {
        return new RulesBody(rules.least(), rules.mostPercent(), rules.rounding(), null);
    }

    DisclosureRules rules() {
        return new DisclosureRules(least, mostPercent, rounding);
    }
}
