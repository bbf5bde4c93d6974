/** Where a child has lived: the one fold from events to stays. */
package nl.relocationtracker.core.timeline;
