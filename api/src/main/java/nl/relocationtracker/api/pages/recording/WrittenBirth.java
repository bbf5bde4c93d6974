package nl.relocationtracker.api.pages.recording;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.relocationtracker.api.pages.form.WrittenDay;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.core.person.BirthDate.Precision;
import nl.relocationtracker.core.person.BirthDate.Source;

/** A birth date as exactly as people know it: 6-5-2012, 5-2012 or 2012. */
final class WrittenBirth {

    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private WrittenBirth() {}

    /** @return nothing when it is none, or in the future */
    static Optional<BirthDate> read(String typed, LocalDate today) {
        String text = typed.strip();
        return WrittenDay.read(text)
                .map(day -> birth(day, Precision.DAY))
                .or(() -> month(text))
                .or(() -> YEAR.matcher(text).matches()
                        ? Optional.of(birth(LocalDate.of(Integer.parseInt(text), 1, 1), Precision.YEAR))
                        : Optional.empty())
                .filter(birth -> !birth.date().isAfter(today));
    }

    private static Optional<BirthDate> month(String text) {
        Matcher parts = MONTH.matcher(text);
        if (!parts.matches()) return Optional.empty();
        try {
            return Optional.of(birth(
                    LocalDate.of(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1)), 1),
                    Precision.MONTH));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static BirthDate birth(LocalDate day, Precision precision) {
        return new BirthDate(day, precision, Source.STATED, false);
    }
}
