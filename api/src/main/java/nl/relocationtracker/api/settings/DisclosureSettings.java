package nl.relocationtracker.api.settings;

import nl.relocationtracker.core.disclosure.DisclosureRules;
import nl.relocationtracker.projections.database.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of a figure those who do not care for the children may know: the rules of the program, or stricter ones. A rule is
 * not loosened here, because one person could.
 *
 * @param least a figure below it is withheld
 * @param mostPercent of a group of which more than this share have a trait in common, it is not told how many have
 * @param rounding figures are told in multiples of this
 */
@ConfigurationProperties("tracker.disclosure")
record DisclosureSettings(
        @DefaultValue("10") int least,
        @DefaultValue("90") int mostPercent,
        @DefaultValue("5") int rounding) {

    private static final DisclosureRules LOOSEST = DisclosureRules.STANDARD;

    DisclosureSettings {
        require(least >= LOOSEST.least(), "TRACKER_DISCLOSURE_LEAST has to be %d or more.".formatted(LOOSEST.least()));
        require(
                mostPercent >= 0 && mostPercent <= LOOSEST.mostPercent(),
                "TRACKER_DISCLOSURE_MOST_PERCENT has to be 0 to %d.".formatted(LOOSEST.mostPercent()));
        require(
                rounding >= LOOSEST.rounding(),
                "TRACKER_DISCLOSURE_ROUNDING has to be %d or more.".formatted(LOOSEST.rounding()));
    }

    DisclosureRules rules() {
        return new DisclosureRules(least, mostPercent, rounding);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) throw new CannotStart(otherwise + " The rules can be made stricter by a setting, and not looser.");
    }
}
