package nl.relocationtracker.core.location;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What held from which day on: something at first, and what it became.
 *
 * @param first what held before the first change; may be null
 * @param changes by day; one that says what held already is there because it was said of that day
 */
public record History<T>(T first, List<Change<T>> changes) {

    public History {
        changes = List.copyOf(changes);
    }

    /** What holds from a day on, until the next change. The value may be null. */
    public record Change<T>(LocalDate from, T value) {}

    /** What holds on [from, to); LocalDate.MIN and MAX where it has no beginning or end. */
    public record Span<T>(LocalDate from, LocalDate to, T value) {}

    public static <T> History<T> of(T first) {
        return new History<>(first, List.of());
    }

    public T on(LocalDate day) {
        T value = first;
        for (Change<T> change : changes) if (!change.from().isAfter(day)) value = change.value();
        return value;
    }

    public T latest() {
        return changes.isEmpty() ? first : changes.get(changes.size() - 1).value();
    }

    /** Everything that held, oldest first. */
    public List<Span<T>> spans() {
        List<Span<T>> spans = new ArrayList<>();
        LocalDate from = LocalDate.MIN;
        T value = first;
        for (Change<T> change : changes) {
            spans.add(new Span<>(from, change.from(), value));
            from = change.from();
            value = change.value();
        }
        spans.add(new Span<>(from, LocalDate.MAX, value));
        return spans;
    }

    /** The first day from which on this differs from another; LocalDate.MIN when it differs from the beginning. */
    public Optional<LocalDate> differsSince(History<T> other) {
        if (!Objects.equals(first, other.first)) return Optional.of(LocalDate.MIN);
        return Stream.concat(changes.stream(), other.changes.stream())
                .map(Change::from)
                .distinct()
                .filter(day -> !Objects.equals(on(day), other.on(day)))
                .min(LocalDate::compareTo);
    }

    /**
     * It became this on a day, until what it became next. What was said of that same day before is forgotten, what was said
     * of other days is not: it holds whatever is learned of the days before it.
     */
    public History<T> with(LocalDate from, T value) {
        if (Objects.equals(on(from), value)) return this;
        List<Change<T>> all = new ArrayList<>(changes);
        all.removeIf(change -> change.from().equals(from));
        all.add(new Change<>(from, value));
        all.sort(Comparator.comparing(Change::from));
        return new History<>(first, all);
    }

    /** It was this already on a day and always before it. */
    public History<T> withFirst(LocalDate until, T value) {
        if (Objects.equals(on(until), value)) return this;
        return new History<>(
                value,
                changes.stream().filter(change -> change.from().isAfter(until)).toList());
    }
}
