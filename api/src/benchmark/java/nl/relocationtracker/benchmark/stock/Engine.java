package nl.relocationtracker.benchmark.stock;

/** Where stock Axon keeps its events and tokens. */
public enum Engine {
    JPA,
    JDBC
}
