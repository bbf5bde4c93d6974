package nl.relocationtracker.projections.person;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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
 * <p>An index gives those who have every word asked for, or a word that sounds like it, or nearly so; the likeness of
 * letters decides between them.
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

    /** Steps from what is asked for to what is only like it, until there are enough: the first steps cost next to nothing. */
    private Collection<Candidate> candidates(Query query, List<String> words, List<String> numbers) {
        Map<UUID, Candidate> found = new LinkedHashMap<>();
        UUID[] numbered = numbered(numbers);
        if (numbered.length > 0) add(found, query, "child_id = any (:numbered)", "0", Map.of("numbered", numbered));
        if (words.isEmpty()) return found.values();
        SortedSet<String> keys = words.stream().map(Spelling::key).collect(Collectors.toCollection(TreeSet::new));
        Map<String, Object> asked = new HashMap<>();
        asked.put("words", words.toArray(String[]::new));
        asked.put("keys", keys.toArray(String[]::new));
        asked.put("wholes", Spelling.wholesWithin(keys).toArray(String[]::new));
        add(found, query, "words @> :words::text[]", "0", asked);
        add(found, query, "keys @> :keys::text[]", "0", asked);
        add(found, query, "keys && :wholes::text[]", "0", asked);
        if (found.size() < query.limit()) addNear(found, query, List.copyOf(keys));
        if (found.size() < query.limit() && keys.size() > 1)
            add(
                    found,
                    query,
                    "keys && :keys::text[]",
                    "cardinality(array(select unnest(keys) intersect select unnest(:keys::text[])))",
                    asked);
        return found.values();
    }

    /** Every word sounds like one asked for, or nearly so. */
    private void addNear(Map<UUID, Candidate> found, Query query, List<String> keys) {
        Map<String, Object> asked = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            asked.put("key" + i, new String[] {keys.get(i)});
            asked.put("near" + i, Spelling.near(keys.get(i)).toArray(String[]::new));
        }
        String each = IntStream.range(0, keys.size())
                .mapToObj(i -> "near_keys && :near" + i + "::text[]")
                .collect(Collectors.joining(" and "));
        String score = IntStream.range(0, keys.size())
                .mapToObj(i -> "(keys && :near%1$d::text[])::int + (near_keys @> :key%1$d::text[])::int".formatted(i))
                .collect(Collectors.joining(" + "));
        add(found, query, each, score, asked);
    }

    private void add(Map<UUID, Candidate> found, Query query, String fits, String score, Map<String, Object> asked) {
        boolean unordered = score.equals("0");
        StatementSpec statement = jdbc.sql("""
                        select p.child_id, p.words, p.keys from person p %s where %s %s %s limit :compared
                        """.formatted(
                                query.location() == null ? "" : "join child c on c.id = p.child_id",
                                fits,
                                (query.birthYear() == null
                                                ? ""
                                                : " and (birth_date is null or extract(year from birth_date) = :birthYear)")
                                        + (query.location() == null ? "" : " and c.location_id = :location"),
                                unordered ? "" : "order by " + score + " desc, cardinality(words), p.child_id"))
                .param("compared", COMPARED);
        if (query.birthYear() != null) statement = statement.param("birthYear", query.birthYear());
        if (query.location() != null)
            statement = statement.param("location", query.location().value());
        for (Map.Entry<String, Object> parameter : asked.entrySet())
            statement = statement.param(parameter.getKey(), parameter.getValue());
        boolean byNumber = asked.containsKey("numbered");
        statement
                .query((row, n) -> new Candidate(
                        row.getObject(1, UUID.class),
                        Set.of((String[]) row.getArray(2).getArray()),
                        Set.of((String[]) row.getArray(3).getArray()),
                        byNumber))
                .list()
                .forEach(candidate -> found.putIfAbsent(candidate.child(), candidate));
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

    List<Found> told(List<UUID> likely) {
        if (likely.isEmpty()) return List.of();
        Map<ChildId, PersonalDetails> details =
                persons.of(likely.stream().map(ChildId::new).toList());
        Map<UUID, Found> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select c.id, c.location_id, coalesce(d.name, l.code), d.kind, d.municipality, c.in_transit
                        from child c left join location l on l.id = c.location_id
                        left join location_description d on d.location_id = l.id and d.to_day = 'infinity'
                            and d.recorded_to = 'infinity'
                        where c.id in (:children)
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
