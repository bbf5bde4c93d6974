/**
 * Keys, and what they seal.
 *
 * <p>Every child has a key of its own (AES-256-GCM, by Tink), kept in the schema {@code vault} wrapped by a master key that is
 * not in the database. What is sealed is bound to its place: the child, the event's number and the field. The cost is one
 * read per command that has to know a birth date, and that a lost master key loses every name: back it up, apart from the
 * database.
 */
package nl.relocationtracker.projections.person;
