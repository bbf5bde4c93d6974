package nl.relocationtracker.core.replay.fold;

import java.time.LocalDate;

/** One measure: what a child adds to its sums on a day, and what is told of the sums. */
interface Summing {

    void add(OnDay child, Sheet sheet);

    void tell(LocalDate day, Told told);
}
