package nl.relocationtracker.core.rules;

/**
 * Terms that an organisation sets.
 *
 * @param returnDays a return from whereabouts unknown at most this many days after leaving goes on with the same spell
 * @param lateDays something recorded more than this many days after it happened is late
 * @param temporaryNights a temporary stay of more nights than this is a relocation
 * @param elsewhereNights more nights elsewhere than this are a relocation
 * @param fosterFamilyDays an unaccompanied child under 15 should be in a foster family this many days after it came
 * @param withoutChildrenDays an open location where no child was for this many days makes one ask
 *     whether a closing was missed
 */
public record Terms(
        int returnDays,
        int lateDays,
        int temporaryNights,
        int elsewhereNights,
        int fosterFamilyDays,
        int withoutChildrenDays) {

    public static final Terms USUAL = new Terms(28, 30, 21, 3, 28, 90);

    public Terms {
        if (returnDays < 0
                || lateDays < 0
                || temporaryNights < 0
                || elsewhereNights < 0
                || fosterFamilyDays < 0
                || withoutChildrenDays < 1) throw new IllegalArgumentException("a term is not negative");
    }
}
