/** Which relocations count, and from which number on a child is flagged. */
package nl.relocationtracker.core.counting;
