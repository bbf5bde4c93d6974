package nl.relocationtracker.api.demo;

import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationKind;

/** Where a stay may lead, and why. */
record Step(Reason reason, LocationKind to) {

    static Dice.Odds<Step> step(int weight, Reason reason, LocationKind to) {
        return new Dice.Odds<>(weight, new Step(reason, to));
    }
}
