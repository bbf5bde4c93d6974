package nl.relocationtracker.core.child;

import java.util.Objects;

/**
 * With whom a child is in reception.
 *
 * @param guardian whether a guardian is appointed; null when that is not known
 */
public record Accompaniment(Company company, Boolean guardian) {

    /** With whom. */
    public enum Company {
        WITH_PARENT,
        WITH_RELATIVE,
        CHILD_ONLY_HOUSEHOLD,
        ALONE
    }

    public Accompaniment {
        Objects.requireNonNull(company);
    }

    /**
     * Without a parent or an adult who has custody. A relative has custody unless a guardian is appointed.
     */
    public boolean unaccompanied() {
        return switch (company) {
            case WITH_PARENT -> false;
            case WITH_RELATIVE -> Boolean.TRUE.equals(guardian);
            case CHILD_ONLY_HOUSEHOLD, ALONE -> true;
        };
    }
}
