package nl.relocationtracker.projections.store;

import java.time.LocalDate;

/** A text that is read from its beginning to its end, as {@link OwnForm} expects it. */
final class Written {

    private static final int DAY = 10;
    private static final int DIGITS = 9;

    private final String json;
    private int at;

    /** @param json without any backslash */
    Written(String json) {
        this.json = json;
    }

    private static final class Otherwise extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Otherwise() {
            super("it is written otherwise", null, false, false);
        }
    }

    boolean isAtEnd() {
        return at == json.length();
    }

    /** It is written otherwise. */
    static RuntimeException otherwise() {
        return new Otherwise();
    }

    void take(char sign) {
        if (json.charAt(at++) != sign) throw otherwise();
    }

    boolean took(char sign) {
        if (json.charAt(at) != sign) return false;
        at++;
        return true;
    }

    boolean took(String some) {
        if (!json.startsWith(some, at)) return false;
        at += some.length();
        return true;
    }

    /** Whether another follows; if not, takes the end. */
    boolean tookCommaOr(char end) {
        if (took(',')) return true;
        take(end);
        return false;
    }

    String text() {
        take('"');
        int end = json.indexOf('"', at);
        if (end < 0) throw otherwise();
        String text = json.substring(at, end);
        at = end + 1;
        return text;
    }

    LocalDate day() {
        take('"');
        if (json.charAt(at + DAY) != '"' || json.charAt(at + 4) != '-' || json.charAt(at + 7) != '-') throw otherwise();
        LocalDate day = LocalDate.of(digits(at, 4), digits(at + 5, 2), digits(at + 8, 2));
        at += DAY + 1;
        return day;
    }

    Integer number() {
        int end = at;
        while (isDigit(json.charAt(end))) end++;
        int length = end - at;
        if (length == 0 || length > DIGITS || (length > 1 && json.charAt(at) == '0')) throw otherwise();
        int number = digits(at, length);
        at = end;
        return number;
    }

    Boolean yesOrNo() {
        if (took("true")) return true;
        if (took("false")) return false;
        throw otherwise();
    }

    private int digits(int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            if (!isDigit(json.charAt(i))) throw otherwise();
            number = 10 * number + json.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
