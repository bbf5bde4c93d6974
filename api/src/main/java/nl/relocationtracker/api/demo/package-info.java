/** The made-up reception history that the demo shows and that benchmarks enlarge. */
package nl.relocationtracker.api.demo;
