package nl.relocationtracker.core.disclosure;

/** Tells which disclosure rules hold at this moment: operators change them while the program runs. */
@FunctionalInterface
public interface RulesInForce {

    DisclosureRules now();
}
