package nl.relocationtracker.projections.importing;

/** What became of some rows. */
public record Tally(long accepted, long repeated, long refused, long findings) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0);

    public Tally plus(Tally more) {
        return new Tally(
                accepted + more.accepted, repeated + more.repeated, refused + more.refused, findings + more.findings);
    }

    public static Tally refused(long rows) {
        return new Tally(0, 0, rows, 0);
    }
}
