package nl.relocationtracker.api.pages;

/** The shape of addresses: what has another is not found. */
public final class Addresses {

    public static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private Addresses() {}
}
