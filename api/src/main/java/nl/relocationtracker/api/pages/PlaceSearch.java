package nl.relocationtracker.api.pages;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds places by what somebody types: every word of it is in the name, whatever the capitals, accents, spaces and hyphens and
 * under the other name of a town. Where nothing is called so, those are found that differ by a slip of the pen.
 */
public final class PlaceSearch {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Municipalities that people call otherwise. */
    private static final Map<String, String> CALLED = Map.of("gravenhage", "den haag", "hertogenbosch", "den bosch");

    private static final int LONG = 8;
    private static final int SHORT = 4;

    private PlaceSearch() {}

    /**
     * @param exact whether every word is there as it was typed; otherwise all differ by slips
     * @param places in the order in which they came, but those with fewer slips first
     */
    public record Found<P>(boolean exact, List<P> places) {}

    /** @param text what a place is found by */
    public static <P> Found<P> find(String typed, Collection<P> all, Function<P, String> text) {
        List<String> asked = asked(typed);
        if (asked.isEmpty()) return new Found<>(true, List.of());
        List<P> exact = all.stream()
                .filter(place -> holds(called(text.apply(place)), asked))
                .toList();
        if (!exact.isEmpty()) return new Found<>(true, exact);
        return new Found<>(
                false,
                all.stream()
                        .flatMap(place -> near(place, slips(asked, called(text.apply(place)))))
                        .sorted(comparing(Near::slips))
                        .map(Near::place)
                        .toList());
    }

    private record Near<P>(P place, int slips) {}

    private static <P> Stream<Near<P>> near(P place, OptionalInt slips) {
        return slips.stream().mapToObj(number -> new Near<>(place, number));
    }

    /** What is asked for, by the name that towns have in speech. */
    private static List<String> asked(String typed) {
        return words(typed)
                .flatMap(word -> Stream.of(CALLED.getOrDefault(word, word).split(" ", 0)))
                .toList();
    }

    /** What a place is found by, under both names, which somebody may not have typed to the end. */
    private static List<String> called(String text) {
        return words(text)
                .flatMap(word -> Stream.concat(
                        Stream.of(word),
                        Stream.ofNullable(CALLED.get(word)).flatMap(name -> Stream.of(name.split(" ", 0)))))
                .toList();
    }

    private static Stream<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(PlainText.of(text))
                .filter(word -> !word.isEmpty())
                // As in 's-Gravenhage.
                .filter(word -> !word.equals("s"));
    }

    private static boolean holds(List<String> words, List<String> asked) {
        String whole = String.join(" ", words);
        return asked.stream().allMatch(whole::contains)
                || String.join("", words).contains(String.join("", asked));
    }

    /** How many slips lie between, word by word or as if it were one word; nothing where these are too many. */
    private static OptionalInt slips(List<String> asked, List<String> words) {
        int sum = 0;
        for (String word : asked) {
            OptionalInt best = best(word, words.stream());
            if (best.isEmpty()) return best(String.join("", asked), runs(words));
            sum += best.getAsInt();
        }
        return OptionalInt.of(sum);
    }

    /** Of a word that somebody may not have typed to its end. */
    private static OptionalInt best(String asked, Stream<String> words) {
        int most = asked.length() >= LONG ? 2 : asked.length() >= SHORT ? 1 : 0;
        return words.mapToInt(word -> slips(asked, word))
                .filter(slips -> slips <= most)
                .min();
    }

    /** Letters left out, added, changed or swapped with the next until what is asked is the beginning of the word. */
    private static int slips(String asked, String word) {
        int[][] slips = new int[asked.length() + 1][word.length() + 1];
        for (int i = 0; i <= asked.length(); i++) slips[i][0] = i;
        for (int j = 0; j <= word.length(); j++) slips[0][j] = j;
        for (int i = 1; i <= asked.length(); i++)
            for (int j = 1; j <= word.length(); j++) {
                int changed = asked.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
                slips[i][j] = Math.min(slips[i - 1][j - 1] + changed, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && asked.charAt(i - 1) == word.charAt(j - 2)
                        && asked.charAt(i - 2) == word.charAt(j - 1))
                    slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
            }
        return IntStream.of(slips[asked.length()]).min().orElseThrow();
    }

    /** Words next to each other, written as one. */
    private static Stream<String> runs(List<String> words) {
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 1, Math.min(words.size(), from + 3))
                        .mapToObj(to -> String.join("", words.subList(from, to))));
    }
}
