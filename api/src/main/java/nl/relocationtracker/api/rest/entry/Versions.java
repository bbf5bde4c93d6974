package nl.relocationtracker.api.rest.entry;

/** Versions of a child or location as entity tags. */
public final class Versions {

    private Versions() {}

    public static String tag(long version) {
        return "\"" + version + "\"";
    }
}
