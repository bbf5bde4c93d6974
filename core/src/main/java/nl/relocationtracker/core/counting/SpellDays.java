package nl.relocationtracker.core.counting;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Timeline;

/** The days of spells, without those that lasted fewer than a number of days. */
record SpellDays(Timeline timeline, int least) {

    /**
     * The day from which on a spell has lasted long enough; empty when it never did. Of a child that departed before that and came
     * back after it, it is the day of the return: until then the spell was over.
     */
    Optional<LocalDate> longEnough(int spell) {
        List<Stay> stays =
                timeline.stays().stream().filter(stay -> stay.spell() == spell).toList();
        LocalDate day = stays.get(0).arrivedOn().plusDays(least);
        LocalDate back = null;
        for (int i = stays.size() - 1; i >= 0; i--) {
            Stay stay = stays.get(i);
            if (!stay.arrivedOn().isAfter(day)) {
                boolean ended =
                        stay.departure() != null && stay.departure().on().isBefore(day);
                return ended ? Optional.ofNullable(back) : Optional.of(day);
            }
            back = stay.arrivedOn();
        }
        throw new IllegalStateException("a spell begins with its first stay");
    }

    /** The first day of the spell after this one; empty when there is none. */
    Optional<LocalDate> nextSpell(int spell) {
        return timeline.stays().stream()
                .filter(stay -> stay.spell() > spell)
                .map(Stay::arrivedOn)
                .findFirst();
    }

    /** Days of stays as a child, from arriving up to, not including, leaving or the day. */
    long daysUntil(LocalDate day, Optional<Birth> birth) {
        return daysUntil(day, birth, LocalDate.MIN, spell -> true);
    }

    /** Those of them that are not before a first day and in some of the spells. */
    long daysUntil(LocalDate day, Optional<Birth> birth, LocalDate from, IntPredicate spells) {
        LocalDate end = birth.map(Birth::eighteenthOn)
                .filter(eighteenth -> eighteenth.isBefore(day))
                .orElse(day);
        long days = 0;
        for (Stay stay : timeline.stays()) {
            if (!spells.test(stay.spell()) || (least > 0 && !isLongEnough(stay.spell(), day))) continue;
            LocalDate arrived = stay.arrivedOn().isBefore(from) ? from : stay.arrivedOn();
            LocalDate left = stay.leftOn() == null || stay.leftOn().isAfter(end) ? end : stay.leftOn();
            days += Math.max(0, DAYS.between(arrived, left));
        }
        return days;
    }

    private boolean isLongEnough(int spell, LocalDate day) {
        return longEnough(spell).filter(enough -> !enough.isAfter(day)).isPresent();
    }

    /** The number of the last spell that began by a day; 0 when none had. */
    int lastBegun(LocalDate day) {
        int last = 0;
        for (Stay stay : timeline.stays()) if (!stay.arrivedOn().isAfter(day)) last = Math.max(last, stay.spell());
        return last;
    }
}
