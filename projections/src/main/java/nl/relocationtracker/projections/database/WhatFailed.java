package nl.relocationtracker.projections.database;

import org.postgresql.util.PSQLException;

/** Says why something failed to those who look at it later. */
public final class WhatFailed {

    private WhatFailed() {}

    /** What the server said, which has no values in it, or what kind of thing went wrong. */
    public static String of(Exception e) {
        Throwable root = e;
        while (root.getCause() != null) root = root.getCause();
        if (root instanceof PSQLException failure && failure.getServerErrorMessage() != null)
            return failure.getServerErrorMessage().getMessage();
        return root instanceof IllegalStateException
                ? root.getMessage()
                : root.getClass().getSimpleName();
    }
}
