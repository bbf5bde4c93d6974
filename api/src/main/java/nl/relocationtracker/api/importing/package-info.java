/**
 * Bringing in an older system's history: by the API, by the command line, and for the demo.
 *
 * <p>{@code file} reads, {@code staging} brings together, {@code history} tells what it means, {@code run} records it.
 */
package nl.relocationtracker.api.importing;
