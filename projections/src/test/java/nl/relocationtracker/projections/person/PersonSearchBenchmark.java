package nl.relocationtracker.projections.person;

import static nl.relocationtracker.core.person.Name.Kind.OFFICIAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.core.person.Name;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.ReferenceNumber;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.person.PersonSearch.Query;
import nl.relocationtracker.projections.recording.Store;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long a search takes among so many children. No test: run {@code main} by hand, with how many children there are as its
 * argument; the smallest number is what the others are held against.
 */
final class PersonSearchBenchmark {

    private static final String[] COMMON = {
        "Mohammed", "Ahmad", "Ali", "Hassan", "Hussein", "Fatima", "Maryam", "Zahra", "Yusuf", "Omar", "Ibrahim",
                "Amina",
        "Abdullah", "Khalid", "Rahimi", "Ahmadi", "Tesfaye", "Haile", "Diallo", "Barry", "Khan", "Said", "Nur", "Abdi"
    };
    private static final String[] QUERIES = {
        "Mohammed",
        "Muhamad Ahmady",
        "Yousef Haile",
        "Zahraa Rahimi",
        "Hamsan",
        "Kolamitsu Bera",
        "V-0123456",
        "Ali Khan Said"
    };

    private PersonSearchBenchmark() {}

    public static void main(String[] arguments) {
        int children = Integer.parseInt(arguments[0]);
        try (Store store = new Store()) {
            fill(store, children);
            PersonSearch search = store.get(PersonSearch.class);
            for (String text : QUERIES) {
                for (int i = 0; i < 20; i++) search.find(new Query(text, null, null, 20));
                long[] nanos = new long[100];
                int found = 0;
                for (int i = 0; i < nanos.length; i++) {
                    long start = System.nanoTime();
                    found = search.find(new Query(text, null, null, 20)).size();
                    nanos[i] = System.nanoTime() - start;
                }
                Arrays.sort(nanos);
                System.out.printf(
                        "%d children, '%s': median %.1f ms, 95 %% %.1f ms, %d found%n",
                        children, text, nanos[50] / 1e6, nanos[95] / 1e6, found);
            }
        }
    }

    /** Half of all words are one of a few dozen names; the rest are made of syllables. */
    private static void fill(Store store, int children) {
        Random random = new Random(7);
        long start = System.nanoTime();
        PersonTable table = store.get(PersonTable.class);
        JdbcTemplate jdbc = store.get(JdbcTemplate.class);
        for (int done = 0; done < children; done += 1000) {
            List<ChildChange> changes = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                ChildFile file = ChildFile.empty(ChildId.create());
                PersonalDetails details = new PersonalDetails(
                        List.of(new Name(word(random), word(random) + " " + word(random), null, null, OFFICIAL)),
                        BirthDate.stated(LocalDate.of(2006 + random.nextInt(18), 1 + random.nextInt(12), 1)),
                        List.of(new ReferenceNumber("COA", "V-%07d".formatted(done + i))));
                changes.add(new ChildChange(file, file, Instant.EPOCH, Optional.empty(), Optional.of(details)));
            }
            table.write(changes);
        }
        jdbc.update("""
                insert into child (id, version, in_transit, unaccompanied, recorded_at)
                select child_id, 1, false, false, now() from person
                """);
        jdbc.execute("vacuum analyze person");
        System.out.printf("%d children written in %.1f s%n", children, (System.nanoTime() - start) / 1e9);
    }

    private static String word(Random random) {
        if (random.nextBoolean()) return COMMON[(int) (COMMON.length * Math.pow(random.nextDouble(), 2))];
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--)
            word.append("bdfghjklmnprstvz".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
        return word.toString();
    }
}
