/**
 * What is recorded of one child: its commands, its events, and the rules between them.
 *
 * <p>A child that is born in reception is placed on its birth date, so the event of that placement holds, in clear, a day that
 * is a birth date. Sealing how or when a child came in would make an arrival unreadable for figures after an erasure, and
 * would hide nothing: an erasure leaves the days on which the child reached its ages, which tell the same day, and what
 * protects both is that nothing of an erased child is shown to anybody. The cost: whoever reads the events themselves reads
 * the birth dates of those who were born in reception, though no name.
 */
package nl.relocationtracker.core.child;
