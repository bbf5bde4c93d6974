package nl.relocationtracker.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import nl.relocationtracker.benchmark.rebuilding.RebuildRows;
import nl.relocationtracker.benchmark.replaying.ReplayRow;
import nl.relocationtracker.projections.store.EventTable;

/** What of the heap an import, a rebuild and a replay need at most, one after another; too little of it ends the program. */
final class MemoryRow {

    private final Ours ours;
    private final int children;
    private final Figures peaks = new Figures();
    private final List<String> notes = new ArrayList<>();

    MemoryRow(Ours ours, int children) {
        this.ours = ours;
        this.children = children;
    }

    Row measure() {
        notes.add("at most, garbage that was not yet collected included; there were %,d MB"
                .formatted(Runtime.getRuntime().maxMemory() >> 20));
        remember("import", ours -> ours.importHistory(children));
        remember("rebuild", RebuildRows::rebuilt);
        remember("replay", ReplayRow::answered);
        return new Row(
                "heap in use, %,d events of %,d children"
                        .formatted(ours.get(EventTable.class).position(), children),
                "MB",
                peaks.all(),
                List.of(),
                notes);
    }

    /** @param work answers how many seconds it took */
    private void remember(String name, ToDoubleFunction<Ours> work) {
        double[] seconds = new double[1];
        peaks.add(name, Heap.peakWhile(() -> seconds[0] = work.applyAsDouble(ours)));
        String note = String.format(Locale.ENGLISH, "%s: %,.0f s", name, seconds[0]);
        // Each may take an hour.
        System.out.println(note);
        notes.add(note);
    }
}
