package nl.relocationtracker.projections.person;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes names comparable that are written otherwise: in another script, with other diacritics or vowels, or with a slip of
 * the pen.
 *
 * <p>A word is what is left of a name's part in plain Latin letters. Its key is what it sounds like: its consonants, of
 * those that are mixed up one for all. Example: Youssef, Yusuf, Jusuf and their Arabic spelling have key jsf.
 */
public final class Spelling {

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");
    private static final Pattern DOUBLE = Pattern.compile("(.)\\1+");

    /** Articles and the like: people leave them out, and half of all names have one. */
    private static final Set<String> PARTICLES =
            Set.of("al", "el", "ul", "ur", "bin", "ibn", "bint", "van", "von", "de", "der", "den");

    /** What is written in two letters or one for the same sound; longer ones first. */
    private static final String[][] SOUNDS = {
        {"dzh", "j"},
        {"dj", "j"},
        {"kh", "h"},
        {"ch", "h"},
        {"sh", "s"},
        {"gh", "g"},
        {"ph", "f"},
        {"th", "t"},
        {"dh", "d"},
        {"zh", "j"},
        {"ck", "k"},
        {"c", "k"},
        {"q", "k"},
        {"x", "ks"},
        {"z", "s"}
    };

    private static final String WHOLE = "=";

    private Spelling() {}

    /** The words of a name in plain Latin letters, each once, without particles unless there is nothing else. */
    static List<String> words(String name) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : BETWEEN_WORDS.split(latin(name), 0)) if (!word.isEmpty()) words.add(word);
        List<String> telling =
                words.stream().filter(word -> !PARTICLES.contains(word)).toList();
        return telling.isEmpty() ? List.copyOf(words) : telling;
    }

    private static String latin(String name) {
        String text = name.chars().allMatch(letter -> letter < 128) ? name : LATIN.transliterate(prepared(name));
        return text.toLowerCase(Locale.ROOT).replaceAll("['`]", "");
    }

    /** Letters that the rules for all languages make something else of than names do. */
    private static String prepared(String name) {
        StringBuilder text = new StringBuilder();
        for (char letter : name.toCharArray())
            switch (letter) {
                case '\u0639' -> text.append('\u0627'); // ain: heard as a vowel
                case '\u0629' -> text.append('\u0627'); // ta marbuta: an a at the end
                case '\u044e', '\u042e' -> text.append("yu");
                case '\u044f', '\u042f' -> text.append("ya");
                case '\u0439', '\u0419' -> text.append('y');
                case '\u0447', '\u0427' -> text.append("ch");
                case '\u2019', '\u02bc', '\u02bf' -> {} // apostrophes
                default -> text.append(letter);
            }
        return text.toString();
    }

    /** What a word sounds like. */
    static String key(String word) {
        String text = word.length() > 5 && (word.startsWith("al") || word.startsWith("el")) ? word.substring(2) : word;
        for (String[] sound : SOUNDS) text = text.replace(sound[0], sound[1]);
        text = DOUBLE.matcher(text).replaceAll("$1");
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean first = i == 0;
            boolean last = i == text.length() - 1;
            if ("aeiou".indexOf(letter) >= 0) {
                if (first) key.append('a');
            } else if (letter == 'y' || letter == 'w') {
                if (first) key.append(letter == 'y' ? 'j' : 'v');
            } else if (letter != 'h' || !last || first) {
                key.append(letter);
            }
        }
        return key.toString();
    }

    /** The key, and the key with one consonant left out: two keys a slip apart have one of these in common. */
    static List<String> near(String key) {
        List<String> near = new ArrayList<>();
        near.add(key);
        if (key.length() >= 3 && !key.startsWith(WHOLE))
            for (int i = 0; i < key.length(); i++) near.add(key.substring(0, i) + key.substring(i + 1));
        return near.stream().distinct().toList();
    }

    /**
     * What a person is found by: the key of each word, and of a name of one word or two the whole of it, which is found by
     * whoever asks for more than is known.
     */
    static List<String> keys(Collection<String> words) {
        Set<String> keys = words.stream().map(Spelling::key).collect(Collectors.toCollection(TreeSet::new));
        List<String> all = new ArrayList<>(keys);
        if (keys.size() <= 2 && !keys.isEmpty()) all.add(WHOLE + String.join(WHOLE, keys));
        return all;
    }

    /** Every whole of one word or two that these keys hold. */
    static List<String> wholesWithin(SortedSet<String> keys) {
        List<String> wholes = new ArrayList<>();
        for (String key : keys) {
            wholes.add(WHOLE + key);
            for (String next : keys.tailSet(key + "\0")) wholes.add(WHOLE + key + WHOLE + next);
        }
        return wholes;
    }

    /** A number without what people leave out or add. */
    public static String compact(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** How alike two words are, from 0 to 1: Jaro-Winkler. */
    static double likeness(String a, String b) {
        if (a.equals(b)) return 1;
        int reach = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] takenInB = new boolean[b.length()];
        StringBuilder matchedInA = new StringBuilder();
        for (int i = 0; i < a.length(); i++)
            for (int j = Math.max(0, i - reach); j <= Math.min(b.length() - 1, i + reach); j++)
                if (!takenInB[j] && a.charAt(i) == b.charAt(j)) {
                    takenInB[j] = true;
                    matchedInA.append(a.charAt(i));
                    break;
                }
        if (matchedInA.isEmpty()) return 0;
        int swapped = 0;
        int next = 0;
        for (int j = 0; j < b.length(); j++) if (takenInB[j] && matchedInA.charAt(next++) != b.charAt(j)) swapped++;
        double matches = matchedInA.length();
        double jaro = (matches / a.length() + matches / b.length() + (matches - swapped / 2.0) / matches) / 3;
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(a.length(), b.length())) && a.charAt(prefix) == b.charAt(prefix)) prefix++;
        return jaro + prefix * 0.1 * (1 - jaro);
    }
}
