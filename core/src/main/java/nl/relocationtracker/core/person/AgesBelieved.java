package nl.relocationtracker.core.person;

/**
 * When a child was believed to reach its ages, until it was believed otherwise.
 *
 * @param since the number of the event in the child's stream, from 0, that said so
 * @param ages null when from then on its birth date was not known
 */
public record AgesBelieved(long since, Ages ages) {}
