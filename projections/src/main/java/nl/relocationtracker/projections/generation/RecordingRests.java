package nl.relocationtracker.projections.generation;

/** Nothing can be recorded by this copy of the program until the read models have its shape. */
public final class RecordingRests extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecordingRests(LiveGeneration live) {
        super("the read models are " + live.shapes() + ", this program has " + Shapes.OURS);
    }
}
