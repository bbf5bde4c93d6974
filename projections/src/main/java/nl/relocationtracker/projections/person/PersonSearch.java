package nl.relocationtracker.projections.person;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.person.PersonalDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Finds children by name or number, whatever the spelling, the order and the script.
 *
 * <p>An index gives everybody of whom a word sounds like a word asked for, or nearly so; the database puts those first of
 * whom most words fit best, and the likeness of letters decides between the best of these.
 */
public final class PersonSearch {

    /** So many words are looked for: more are no name. */
    static final int MOST_WORDS = 8;

    /** Of so many is compared letter by letter. */
    private static final int COMPARED = 300;

    /** Words that are less alike than this are no spellings of one name. */
    private static final double ALIKE = 0.8;

    private final JdbcClient jdbc;
    private final PersonTable persons;

    public PersonSearch(JdbcClient jdbc, PersonTable persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    /**
     * @param text names and numbers in any order
     * @param birthYear leaves out those who were born in another year; null for all
     * @param location only those who live there now; null for all
     */
    public record Query(String text, Integer birthYear, LocationId location, int limit) {

        /** Says nothing of whom somebody looks for. */
        @Override
        public String toString() {
            return "Query[sealed]";
        }
    }

    /**
     * A child that may be meant.
     *
     * @param locationId where it lives now; null when it is in transit or departed
     * @param location the name or code of that
     */
    public record Found(
            ChildId child,
            PersonalDetails details,
            UUID locationId,
            String location,
            LocationKind kind,
            String municipality,
            boolean inTransit) {}

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private record Candidate(UUID child, Set<String> words, Set<String> keys, boolean byNumber) {}

    /** Those who may be meant, the most likely first. */
    public List<Found> find(Query query) {
        List<String> numbers = numbersIn(query.text());
        List<String> words = Spelling.words(query.text()).stream()
                .filter(word -> numbers.stream().noneMatch(number -> number.equalsIgnoreCase(word)))
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty() && numbers.isEmpty()) return List.of();
        List<UUID> likely = candidates(query, words, numbers).stream()
                .map(candidate -> Map.entry(candidate, fit(candidate, words)))
                .filter(scored -> scored.getKey().byNumber() || scored.getValue() > 0)
                .sorted(Comparator.comparing((Map.Entry<Candidate, Double> scored) ->
                                scored.getKey().byNumber())
                        .thenComparing(Map.Entry::getValue)
                        .reversed()
                        .thenComparing(scored -> scored.getKey().words().size())
                        .thenComparing(scored -> scored.getKey().child()))
                .limit(query.limit())
                .map(scored -> scored.getKey().child())
                .toList();
        return told(likely);
    }

    /** What has a digit in it is a number, and so is the whole, which may have been written with spaces. */
    private static List<String> numbersIn(String text) {
        Set<String> numbers = new LinkedHashSet<>();
        for (String part : SPACE.split(text.strip(), 0))
            if (part.chars().anyMatch(Character::isDigit)) numbers.add(Spelling.compact(part));
        if (!numbers.isEmpty()) numbers.add(Spelling.compact(text));
        return List.copyOf(numbers);
    }

    /** How well the words fit, from 0 to 1: each asked for is compared with the child's word that is most like it. */
    private static double fit(Candidate candidate, List<String> asked) {
        double sum = 0;
        for (String word : asked) {
            String key = Spelling.key(word);
            double best = 0;
            for (String known : candidate.words()) {
                double alike = Spelling.likeness(word, known);
                // Another script has other vowels, and what sounds the same is meant.
                if (candidate.keys().contains(key) && Spelling.key(known).equals(key)) alike = Math.max(alike, 0.9);
                best = Math.max(best, alike);
            }
            if (best >= ALIKE) sum += best;
        }
        return asked.isEmpty() ? 0 : sum / asked.size();
    }

    private List<Candidate> candidates(Query query, List<String> words, List<String> numbers) {
        List<String> keys = words.stream().map(Spelling::key).toList();
        List<List<String>> near = keys.stream().map(Spelling::near).toList();
        String score =
                IntStream.range(0, words.size()).mapToObj(i -> """
                        + case when p.words @> array[:word%1$d]::text[] then 4
                               when p.keys @> array[:key%1$d]::text[] then 3
                               when p.keys && array[:near%1$d]::text[] or p.near_keys @> array[:key%1$d]::text[] then 2
                               when p.near_keys && array[:near%1$d]::text[] then 1 else 0 end
                        """.formatted(i)).collect(Collectors.joining());
        StatementSpec statement = jdbc.sql("""
                        select p.child_id, p.words, p.keys, p.child_id = any (:numbered) as by_number, 0 %s as score
                        from person p join child c on c.id = p.child_id
                        where (p.near_keys && :allNear::text[] or p.child_id = any (:numbered))
                          and (:anyYear or p.birth_date is null or extract(year from p.birth_date) = :birthYear)
                          and (:anywhere or c.location_id = :location)
                        order by by_number desc, score desc, cardinality(p.words), p.child_id limit :compared
                        """.formatted(score))
                .param("numbered", numbered(numbers))
                .param("allNear", near.stream().flatMap(List::stream).distinct().toArray(String[]::new))
                .param("anyYear", query.birthYear() == null)
                .param("birthYear", query.birthYear() == null ? 0 : query.birthYear())
                .param("anywhere", query.location() == null)
                .param(
                        "location",
                        query.location() == null ? null : query.location().value())
                .param("compared", COMPARED);
        for (int i = 0; i < words.size(); i++)
            statement = statement
                    .param("word" + i, words.get(i))
                    .param("key" + i, keys.get(i))
                    .param("near" + i, near.get(i));
        return statement
                .query((row, n) -> new Candidate(
                        row.getObject(1, UUID.class),
                        Set.of((String[]) row.getArray(2).getArray()),
                        Set.of((String[]) row.getArray(3).getArray()),
                        row.getBoolean(4)))
                .list();
    }

    private UUID[] numbered(List<String> numbers) {
        if (numbers.isEmpty()) return new UUID[0];
        return jdbc.sql("select distinct child_id from person_reference where compact in (:numbers) limit :compared")
                .param("numbers", numbers)
                .param("compared", COMPARED)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    private List<Found> told(List<UUID> likely) {
        if (likely.isEmpty()) return List.of();
        Map<ChildId, PersonalDetails> details =
                persons.of(likely.stream().map(ChildId::new).toList());
        Map<UUID, Found> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select c.id, c.location_id, coalesce(l.name, l.code), l.kind, l.municipality, c.in_transit
                        from child c left join location l on l.id = c.location_id where c.id in (:children)
                        """)
                .param("children", likely)
                .query((row, n) -> new Found(
                        new ChildId(row.getObject(1, UUID.class)),
                        details.get(new ChildId(row.getObject(1, UUID.class))),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4) == null ? null : LocationKind.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getBoolean(6)))
                .list()
                .forEach(one -> found.put(one.child().value(), one));
        // Somebody may have been erased between the two questions.
        return likely.stream()
                .map(found::get)
                .filter(one -> one != null && one.details() != null)
                .toList();
    }
}
