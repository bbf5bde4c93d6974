package nl.relocationtracker.core.disclosure;

/**
 * What is told of one cell.
 *
 * @param figure rounded, or exact where no rules are asked for; of no meaning when it is withheld
 * @param why null when it is told
 */
public record Shown(long figure, Why why) {

    /** Why a cell is withheld. */
    public enum Why {
        /** It has so few children that it points at them. */
        FEW,
        /** Nearly everybody of the group would be known to have the trait. */
        NEARLY_ALL,
        /** Another cell could be had back from it. */
        PROTECTS_ANOTHER
    }

    static Shown told(long figure) {
        return new Shown(figure, null);
    }

    public static Shown withheld(Why why) {
        return new Shown(0, why);
    }

    public boolean isTold() {
        return why == null;
    }
}
