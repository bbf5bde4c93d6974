package nl.relocationtracker.api.settings;

import nl.relocationtracker.core.disclosure.DisclosureRules;
import nl.relocationtracker.projections.database.CannotStart;
import nl.relocationtracker.projections.disclosure.AtLeast;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How strict the rules are by which those who do not care for the children read figures, whatever people confirm. A rule is not
 * loosened here, because one person could.
 *
 * @param least a figure below it is withheld; so are the others null where nothing is set
 * @param mostPercent of a group of which more than this share have a trait in common, it is not told how many have
 * @param rounding figures are told in multiples of this
 */
@ConfigurationProperties("tracker.disclosure")
record DisclosureSettings(Integer least, Integer mostPercent, Integer rounding) {

    private static final DisclosureRules LOOSEST = DisclosureRules.STANDARD;

    DisclosureSettings {
        require(
                least == null || least >= LOOSEST.least(),
                "TRACKER_DISCLOSURE_LEAST has to be %d or more.".formatted(LOOSEST.least()));
        require(
                mostPercent == null || (mostPercent >= 0 && mostPercent <= LOOSEST.mostPercent()),
                "TRACKER_DISCLOSURE_MOST_PERCENT has to be 0 to %d.".formatted(LOOSEST.mostPercent()));
        require(
                rounding == null || rounding >= LOOSEST.rounding(),
                "TRACKER_DISCLOSURE_ROUNDING has to be %d or more.".formatted(LOOSEST.rounding()));
    }

    AtLeast atLeast() {
        DisclosureRules nothing = AtLeast.NOTHING.rules();
        return new AtLeast(new DisclosureRules(
                least == null ? nothing.least() : least,
                mostPercent == null ? nothing.mostPercent() : mostPercent,
                rounding == null ? nothing.rounding() : rounding));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds)
            throw new CannotStart(otherwise
                    + " The rules can be made stricter by a setting, and not looser: that takes two operators, on the page"
                    + " of the rules.");
    }
}
