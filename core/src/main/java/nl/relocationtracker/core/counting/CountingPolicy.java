package nl.relocationtracker.core.counting;

/**
 * A rule of counting: its name and version, and from which number on a child is flagged.
 *
 * @param threshold a child with this many relocations or more is flagged
 */
public record CountingPolicy(String name, int version, int threshold) {

    /**
     * Every relocation of a child, over all its spells; 8 or more flag it. The number is that of the Werkgroep Kind in
     * azc ('soms wel tot acht keer').
     */
    public static final CountingPolicy EVERY_RELOCATION = new CountingPolicy("every-relocation", 1, 8);

    public CountingPolicy {
        if (threshold < 1) throw new IllegalArgumentException("a threshold is at least 1");
    }
}
