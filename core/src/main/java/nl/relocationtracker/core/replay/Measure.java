package nl.relocationtracker.core.replay;

/** What can be asked for. The names are part of the API and stay for ever. */
public enum Measure {
    /** Who is selected, and where they are by then: present, missing or departed. In every answer. */
    CHILDREN(Unit.CHILDREN),
    /** By kind of location. Source: Werkgroep Kind in azc, letter of 29 February 2024, for the grouping {@code letter-2024}. */
    POPULATION(Unit.CHILDREN),
    /** How many children have how many that count. */
    DISTRIBUTION(Unit.CHILDREN),
    /** Whose count has reached the threshold of the policy. */
    FLAGGED(Unit.CHILDREN),
    /** How a policy differs from the live one, in how many children, and by which rules. */
    COMPARISON(Unit.CHILDREN),
    /** 365.25 x relocations / days in reception. Example: 2 relocations in 500 days are 1.461. */
    PER_CHILD_YEAR(Unit.RELOCATIONS),
    /** 1 000 x relocations / days in reception. Example: 2 relocations in 500 days are 4. */
    PER_THOUSAND_DAYS(Unit.RELOCATIONS),
    /**
     * Relocations per 1 000 days of those who entered in the 12 months up to the day. Source: US Children's Bureau, CFSR Round 4
     * Statewide Data Indicators, placement stability.
     */
    PLACEMENT_STABILITY(Unit.RELOCATIONS),
    /**
     * Children present with three or more stays in the year. Source: England, Children looked after return (SSDA903), three or
     * more placements during the year.
     */
    THREE_IN_A_YEAR(Unit.CHILDREN),
    /**
     * Days from the first day in (crisis) emergency reception of a spell to the first in a regular, small-scale or foster place,
     * by quarter of entry. Source: Aalen and Johansen 1978, cumulative incidence with competing risks.
     */
    DAYS_TO_REGULAR_PLACE(Unit.SPELLS),
    /** The same as the Kaplan-Meier estimate has it, for which whoever leaves otherwise still waits. Source: Kaplan and Meier 1958. */
    DAYS_TO_REGULAR_PLACE_KAPLAN_MEIER(Unit.SPELLS),
    /** Relocations from (crisis) emergency reception to another such place. */
    EMERGENCY_TO_EMERGENCY(Unit.RELOCATIONS),
    /** Relocations recorded as caused by a closure, and those attributed to one. */
    CLOSURES(Unit.RELOCATIONS),
    /** Who came into (crisis) emergency reception in the month up to the day, and who left it. */
    EMERGENCY_FLOW(Unit.CHILDREN),
    /** Relocations to another municipality. */
    MUNICIPALITY_CHANGES(Unit.RELOCATIONS),
    /** Openings and closings of locations, without foster families. */
    CHURN(Unit.LOCATIONS),
    /** Unaccompanied children by where they live, and how soon those under 15 came to a foster family. */
    FITTING_CARE(Unit.CHILDREN),
    /** Households whose children live at more than one location. */
    HOUSEHOLD_APART(Unit.HOUSEHOLDS),
    /** Recorded at - effective date, by what was recorded. */
    REGISTRATION_LAG(Unit.RECORDS),
    /** What was known at the end of the day itself beside what is known now, and by which events it changed. */
    REVISION(Unit.CHILDREN),
    /** Of whom any figure differs from an earlier knowledge, and the later events of these. Only where one is asked about. */
    CHANGES(Unit.CHILDREN);

    private final Unit unit;

    Measure(Unit unit) {
        this.unit = unit;
    }

    /** What is counted. */
    public enum Unit {
        CHILDREN,
        RELOCATIONS,
        SPELLS,
        LOCATIONS,
        HOUSEHOLDS,
        RECORDS
    }

    public Unit unit() {
        return unit;
    }
}
