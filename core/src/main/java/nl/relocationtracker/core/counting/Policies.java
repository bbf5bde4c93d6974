package nl.relocationtracker.core.counting;

import static nl.relocationtracker.core.child.ReasonGroup.CARE;
import static nl.relocationtracker.core.child.ReasonGroup.IMPOSED;
import static nl.relocationtracker.core.child.ReasonGroup.IMPROVING;
import static nl.relocationtracker.core.child.ReasonGroup.OTHER;
import static nl.relocationtracker.core.child.ReasonGroup.PROCEDURAL;

import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.counting.CountingPolicy.Ages;

/**
 * The counting policies that are built in. In all of them, what happens from the eighteenth birthday on does not count and
 * what was counted before stays; a first placement and a return to the same place are no relocation; a temporary stay is one
 * from the day on which it passed its limit or the place was given up; a move within one site does not count.
 */
public final class Policies {

    private static final int YEAR = 365;

    /**
     * Every relocation, over all spells of a child.
     *
     * <p>Source: Werkgroep Kind in azc, 'soms wel tot acht keer'. Formula: the number of relocations up to and including
     * the day. Unit: relocations. Flags 8 or more, for good. Example: moves on 1, 2 and 3 March count 2 on 2 March.
     */
    public static final CountingPolicy EVERY_RELOCATION =
            CountingPolicy.relocations("every-relocation", 1).flaggingFrom(8);

    /**
     * The same within a year.
     *
     * <p>Source: Werkgroep Kind in azc, 'in een korte tijd'. Formula: the number of relocations in (day - 365, day]. Unit:
     * relocations. Flags 8 or more, until 365 days after the eighth latest. Example: of eight moves on 1 to 8 March 2023 the
     * first counts until 28 February 2024; on 29 February the flag has lapsed.
     */
    public static final CountingPolicy EIGHT_IN_A_YEAR =
            CountingPolicy.relocations("eight-in-a-year", 1).within(YEAR).flaggingFrom(8);

    /**
     * Imposed relocations: a closing location, lack of room, safety, a rejection.
     *
     * <p>Source: motion 36373-E (Van Meenen), at most one forced move. Formula: the number of imposed relocations up to and
     * including the day. Unit: relocations. Excludes those for the procedure, to a better place, for care, asked for, and
     * for other or unknown reasons. Flags more than one. Example: a closing and a step of the procedure count 1.
     */
    public static final CountingPolicy FORCED =
            CountingPolicy.relocations("forced", 1).of(IMPOSED).flaggingFrom(2);

    /**
     * Every relocation but those asked for.
     *
     * <p>Source: motion 36373-E, read widely. Formula: the number of relocations up to and including the day. Unit:
     * relocations. Excludes school, own request and family reunion. Flags more than one. Example: a closing and a step of
     * the procedure count 2.
     */
    public static final CountingPolicy FORCED_WIDE = CountingPolicy.relocations("forced-wide", 1)
            .of(IMPOSED, PROCEDURAL, IMPROVING, CARE, OTHER)
            .flaggingFrom(2);

    /**
     * Every relocation after the first steps of the procedure.
     *
     * <p>Source: the government's own four kinds of reason (Kamerstuk 36373-G), of which the steps of the procedure are
     * foreseen. Formula: the number of relocations up to and including the day. Unit: relocations. Excludes, as long as the
     * child has had no regular place, relocations to central reception, process reception and reception of unaccompanied
     * minors, and the one to the first regular place. Flags 8 or more, unless the organisation sets another number. Example:
     * central reception, process reception, emergency, regular, emergency counts 2: both moves to emergency.
     */
    public static final CountingPolicy BEYOND_PROCEDURE = CountingPolicy.relocations("beyond-procedure", 1)
            .withoutFirstSteps()
            .flaggingFrom(8);

    /**
     * Relocations at ages 5 to 17 to another municipality: a possible change of school.
     *
     * <p>Source: compulsory education (Leerplichtwet). Formula: the number of relocations up to and including the day of
     * which the municipalities of both locations are known on that day and differ. Unit: relocations. Excludes moves of
     * which the age or a municipality is not known, and says so. Flags more than one. Example: from Westerwolde to Budel at
     * 4 and back at 5 counts 1.
     */
    public static final CountingPolicy OTHER_MUNICIPALITY = CountingPolicy.relocations("other-municipality", 1)
            .toOtherMunicipalities(new Ages(5, 17))
            .flaggingFrom(2);

    /**
     * Stays touched in a year, the running one included.
     *
     * <p>Source: England, Children looked after return (SSDA903), three or more placements in the year. Formula: the number
     * of stays that began on or before the day and that run or were left in (day - 365, day]. Unit: stays. Excludes temporary
     * stays within their limit; a stay ends at the latest on the eighteenth birthday. Flags 3 or more, until 365 days after
     * the leaving of the third latest. Example: a stay left on 1 March 2023, one left on 1 June and a running one are 3
     * until 28 February 2024.
     */
    public static final CountingPolicy THREE_PLACEMENTS_IN_A_YEAR =
            CountingPolicy.stays("three-placements-in-a-year", 1, YEAR).flaggingFrom(3);

    /**
     * Relocations per 1 000 days in reception.
     *
     * <p>Source: US Child and Family Services Reviews, round 4, placement stability. Formula: 1 000 x relocations / days of
     * stays, from arriving up to, not including, leaving or the day asked about. Unit: relocations per 1 000 days. Excludes
     * first placements, spells under 8 days, days in transit, and days and moves from 18 on. A rate flags nobody. Example: 2
     * relocations in 500 days are 4.
     */
    public static final CountingPolicy PLACEMENT_STABILITY = CountingPolicy.rate("placement-stability", 1, 8);

    public static final List<CountingPolicy> BUILT_IN = List.of(
            EVERY_RELOCATION,
            EIGHT_IN_A_YEAR,
            FORCED,
            FORCED_WIDE,
            BEYOND_PROCEDURE,
            OTHER_MUNICIPALITY,
            THREE_PLACEMENTS_IN_A_YEAR,
            PLACEMENT_STABILITY);

    private Policies() {}

    public static Optional<CountingPolicy> named(String name) {
        return BUILT_IN.stream().filter(policy -> policy.name().equals(name)).findFirst();
    }
}
