/**
 * How fast it is, held against what PostgreSQL can do and what stock Axon does, on the machine it runs on and in one run.
 *
 * <p>What is compared, and how each side is built, stands in {@code src/benchmark/README.md}.
 */
package nl.relocationtracker.benchmark;
