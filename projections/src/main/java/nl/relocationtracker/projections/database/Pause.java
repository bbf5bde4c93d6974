package nl.relocationtracker.projections.database;

/** A moment's wait between two looks at something outside this process. */
final class Pause {

    private Pause() {}

    static void shortly() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while starting.", e);
        }
    }
}
