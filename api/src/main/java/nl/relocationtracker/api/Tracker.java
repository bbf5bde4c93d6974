package nl.relocationtracker.api;

/** The program: serves when started without arguments. */
public final class Tracker {

    private Tracker() {}

    public static void main(String[] arguments) {}
}
