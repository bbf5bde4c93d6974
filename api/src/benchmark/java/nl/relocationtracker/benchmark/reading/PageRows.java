package nl.relocationtracker.benchmark.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.benchmark.Figure;
import nl.relocationtracker.benchmark.Figures;
import nl.relocationtracker.benchmark.Ours;
import nl.relocationtracker.benchmark.Ratio;
import nl.relocationtracker.benchmark.Row;
import nl.relocationtracker.benchmark.reading.Pages.Page;

/** Pages as a browser gets them, among few children and among many, held against what is promised and against themselves. */
public final class PageRows {

    /** So often every page is looked at before the first is measured, as in the first hour of a working day. */
    private static final int WARM_UP = 20;

    private static final int PAST_WARM_UP = 2;

    /** With fewer the 99th of 100 would be the slowest of all. */
    private static final int ROUNDS = 100;

    private static final int PAST_ROUNDS = 20;
    private static final int FAR = 2_000;

    /** Children of a caseworker. */
    private static final int CHARGES = 40;

    private static final double A_SECOND = 1_000;

    private final List<Integer> sizes;
    private final IntFunction<Ours> programs;

    /** @param programs that has so many children */
    public PageRows(List<Integer> sizes, IntFunction<Ours> programs) {
        this.sizes = sizes;
        this.programs = programs;
    }

    /** Somebody of each role who looks at one program. */
    private record Looking(Asking asking, Map<Role, Browser> browsers) {

        static Looking at(Ours ours) {
            Asking asking = new Asking(ours, FAR);
            Set<UUID> locations = asking.locationsOf(CHARGES);
            Map<Role, Browser> browsers = new EnumMap<>(Role.class);
            for (Role role : List.of(Role.CASEWORKER, Role.SUPERVISOR, Role.OPERATOR, Role.RESEARCHER))
                browsers.put(role, new Browser(ours, role, role == Role.CASEWORKER ? locations : Set.of()));
            return new Looking(asking, browsers);
        }

        double milliseconds(Page page) {
            if (page.recording()) asking.recordSomething();
            String path = page.path().apply(asking);
            long began = System.nanoTime();
            browsers.get(page.role()).open(path);
            return (System.nanoTime() - began) / 1e6;
        }
    }

    /** Tells each row at once, because a run may take long. */
    public void measure(int repetitions, Consumer<Row> done) {
        Map<Integer, Looking> programs = new LinkedHashMap<>();
        for (int size : sizes) programs.put(size, Looking.at(this.programs.apply(size)));
        programs.values().forEach(looking -> looking.asking().settle());
        for (int i = 0; i < WARM_UP; i++) warmUp(i, programs.values());
        for (Page page : pages(programs.values())) done.accept(row(page, programs, repetitions));
        programs.values().forEach(looking -> looking.asking().close());
    }

    private static void warmUp(int round, Collection<Looking> programs) {
        for (Page page : pages(programs))
            if (!isPast(page) || round < PAST_WARM_UP) programs.forEach(looking -> looking.milliseconds(page));
    }

    /** Of which something can be asked: right after an import nothing was known on any earlier day. */
    private static List<Page> pages(Collection<Looking> programs) {
        boolean known = programs.stream()
                .allMatch(looking -> looking.asking().dayKnown().isPresent());
        return Pages.ALL.stream().filter(page -> known || !page.known()).toList();
    }

    private static boolean isPast(Page page) {
        return page.promised() >= A_SECOND;
    }

    private Row row(Page page, Map<Integer, Looking> programs, int repetitions) {
        boolean past = isPast(page);
        Figures milliseconds = new Figures();
        for (int i = 0; i < repetitions * (past ? PAST_ROUNDS : ROUNDS); i++)
            programs.forEach((size, looking) -> milliseconds.add(name(size), looking.milliseconds(page)));
        Map<String, Figure> figures = milliseconds.all();
        List<String> notes = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        figures.forEach((size, figure) -> {
            String p99 = String.format(Locale.ROOT, "%s: 99 of 100 within %.0f ms", size, figure.percentile(99));
            if (figure.percentile(99) > page.promised())
                failures.add(p99 + String.format(Locale.ROOT, ", promised are %.0f", page.promised()));
            else notes.add(p99);
        });
        String least = name(sizes.get(0));
        String most = name(sizes.get(sizes.size() - 1));
        double grown = (double) sizes.get(sizes.size() - 1) / sizes.get(0);
        double growth = past ? grown : Math.log(sizes.get(sizes.size() - 1)) / Math.log(sizes.get(0));
        return new Row(
                "page: " + page.name() + " (" + page.role().name().toLowerCase(Locale.ROOT) + ")",
                "milliseconds",
                figures,
                List.of(Ratio.atMost(
                        growth,
                        least,
                        figures.get(most).median(),
                        figures.get(least).median())),
                notes,
                failures);
    }

    private static String name(int size) {
        return String.format(Locale.ROOT, "%,d children", size);
    }
}
