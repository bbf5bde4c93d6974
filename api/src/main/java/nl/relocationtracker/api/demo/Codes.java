package nl.relocationtracker.api.demo;

/** Invented numbers, padded so that they sort, the same in every locale. */
final class Codes {

    private Codes() {}

    static String code(String prefix, int number, int digits) {
        String text = Integer.toString(number);
        return prefix + "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
