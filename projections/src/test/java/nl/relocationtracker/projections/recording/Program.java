package nl.relocationtracker.projections.recording;

/** The program as it is wired, or the part of it that is tested. */
@FunctionalInterface
public interface Program {

    /** The one bean of that type. */
    <T> T get(Class<T> type);
}
