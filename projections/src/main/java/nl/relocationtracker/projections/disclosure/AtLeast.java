package nl.relocationtracker.projections.disclosure;

import nl.relocationtracker.core.disclosure.DisclosureRules;

/** How strict the rules are whatever people confirm, as the environment of the program has it. */
public record AtLeast(DisclosureRules rules) {

    /** The environment says nothing. */
    public static final AtLeast NOTHING = new AtLeast(new DisclosureRules(0, 100, 1));
}
