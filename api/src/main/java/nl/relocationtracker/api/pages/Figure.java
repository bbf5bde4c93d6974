package nl.relocationtracker.api.pages;

import nl.relocationtracker.api.pages.language.Language;

/**
 * How a number of children or of their moves is written: as it is for those who care for the children; for others
 * rounded to five, and never one so small that it points at a child.
 */
record Figure(Language language, boolean exact) {

    private static final int LEAST = 10;

    public String of(long number) {
        if (exact) return language.number(number);
        if (number < LEAST) return language.say("figure.few", LEAST);
        return language.number(shown(number));
    }

    /** The same number for a bar. */
    public long shown(long number) {
        return exact ? number : Math.max(LEAST, Math.round(number / 5.0) * 5);
    }
}
