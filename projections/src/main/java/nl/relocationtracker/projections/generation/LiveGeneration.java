package nl.relocationtracker.projections.generation;

/** The generation of the read models that is read and written. */
public record LiveGeneration(int number, Shapes shapes) {

    public String schema() {
        return schema(number);
    }

    public static String schema(int number) {
        return "g" + number;
    }

    /** Whether it is this program's to write. */
    public boolean isOurs() {
        return shapes.equals(Shapes.OURS);
    }
}
