package nl.relocationtracker.api.pages.language;

import java.text.Collator;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import nl.relocationtracker.core.location.LocationKind;
import org.springframework.context.MessageSource;

/** How words, days and numbers read in the language of a page. */
public record Language(Locale locale, MessageSource messages) {

    public static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    /** The English of Europe: 3 March, not March 3. */
    public static final Locale ENGLISH = Locale.UK;

    /** The value of a lang attribute. */
    public String code() {
        return locale.getLanguage();
    }

    public boolean isDutch() {
        return locale.equals(DUTCH);
    }

    public String say(String key, Object... details) {
        return messages.getMessage(key, details, locale);
    }

    public boolean has(String key) {
        return messages.getMessage(key, null, null, locale) != null;
    }

    /** The same in the other language, for a glossary. */
    public String sayIn(String code, String key) {
        return messages.getMessage(key, null, code.equals("nl") ? DUTCH : ENGLISH);
    }

    /** The order in which its readers look names up: capitals and accents hardly matter. */
    public Comparator<String> order() {
        Collator order = Collator.getInstance(locale);
        return order::compare;
    }

    public String kind(LocationKind kind) {
        return say("kind." + kind);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** As in 3 maart 2024. */
    public String day(LocalDate day) {
        return format(day, "d MMMM uuuu");
    }

    /** As in 3 mrt 2024, where there is little room. */
    public String shortDay(LocalDate day) {
        return format(day, "d MMM uuuu");
    }

    /** As in 3 maart 2024, 14:05. */
    public String moment(LocalDateTime at) {
        return say("moment", day(at.toLocalDate()), time(at));
    }

    /** As in 14:05. */
    public static String time(LocalDateTime at) {
        return "%d:%02d".formatted(at.getHour(), at.getMinute());
    }

    /** Java 17 ends short Dutch months with a dot, later versions do not. */
    String format(LocalDate day, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day).replace(".", "");
    }

    /** As the parts of a picture's axis read: a day, a month or a year. */
    public String tick(LocalDate day, String pattern) {
        return format(day, pattern);
    }

    /** As in 12 dagen. */
    public String days(long days) {
        return say("days", days);
    }
}
