/**
 * What a researcher asks of history, and what is answered: a question is data, and the same question about the same events
 * has the same answer.
 *
 * <p>Every child is folded by itself into the sums of all measures, days and policies at once; of children nothing is kept but
 * sums. The cost: a median or a rate is computed from how many there are of each number of days, which is kept by day.
 */
package nl.relocationtracker.core.replay;
