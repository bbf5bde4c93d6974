package nl.relocationtracker.core.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Days, as spans [from, to) in order, none of which touch. LocalDate.MIN and MAX stand for no beginning and no end. */
public record DaySpans(List<Span> spans) {

    /** [from, to). */
    public record Span(LocalDate from, LocalDate to) {}

    public static final DaySpans NONE = new DaySpans(List.of());
    public static final DaySpans ALWAYS = of(LocalDate.MIN, LocalDate.MAX);

    public DaySpans {
        spans = List.copyOf(spans);
    }

    /** Nothing when it ends before it begins. */
    public static DaySpans of(LocalDate from, LocalDate to) {
        return from.isBefore(to) ? new DaySpans(List.of(new Span(from, to))) : NONE;
    }

    public DaySpans plus(DaySpans other) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(other.spans);
        all.sort(Comparator.comparing(Span::from));
        List<Span> joined = new ArrayList<>();
        for (Span next : all) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || next.from().isAfter(last.to())) joined.add(next);
            else if (next.to().isAfter(last.to())) joined.set(joined.size() - 1, new Span(last.from(), next.to()));
        }
        return new DaySpans(joined);
    }

    public DaySpans within(DaySpans other) {
        DaySpans common = NONE;
        for (Span one : spans)
            for (Span two : other.spans)
                common = common.plus(of(later(one.from(), two.from()), earlier(one.to(), two.to())));
        return common;
    }

    public DaySpans without(DaySpans other) {
        DaySpans left = this;
        for (Span gone : other.spans)
            left = left.within(of(LocalDate.MIN, gone.from()).plus(of(gone.to(), LocalDate.MAX)));
        return left;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
