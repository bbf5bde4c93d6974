package nl.relocationtracker.projections.measure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Relocations that began to count in some days, and of how many children they are. */
public record Moves(Map<Which, Several> all) {

    /** Which of them. */
    public enum Which {
        ALL("true"),
        ASKED_FOR("sort = 'ASKED_FOR'"),
        NOT_ASKED_FOR("sort <> 'ASKED_FOR'"),
        PROCEDURAL("sort = 'PROCEDURAL'"),
        IMPROVING("sort = 'IMPROVING'"),
        /** For a reason of any other sort. */
        REST("sort = 'REST'"),
        /** Recorded with the closing as their reason. */
        CAUSED("caused"),
        REST_NOT_CAUSED("sort = 'REST' and not caused"),
        /**
         * For lack of places or another reason, by a child who left between the announcement of the closing of where it lived and
         * its day.
         */
        ATTRIBUTED("attributed"),
        REST_NOT_ATTRIBUTED("sort = 'REST' and not attributed"),
        REST_NEITHER("sort = 'REST' and not caused and not attributed"),
        /** From one place of the kinds asked about to another. */
        BETWEEN("between_emergency"),
        NOT_BETWEEN("not between_emergency");

        /** Of a row with these columns. */
        final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /** @param children how many have at least one */
    public record Several(long moves, long children) {}

    public Moves {
        all = Collections.unmodifiableMap(new EnumMap<>(all));
    }

    public Several of(Which which) {
        return all.get(which);
    }
}
