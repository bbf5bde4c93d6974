package nl.relocationtracker.core.person;

import nl.relocationtracker.core.child.ChildId;

/**
 * Where something sealed stands: in which event, in which field of it. What was sealed for one place cannot be opened as
 * another.
 *
 * @param sequence the number of the event in the child's stream, from 0
 */
public record SealedIn(ChildId child, long sequence, String field) {}
