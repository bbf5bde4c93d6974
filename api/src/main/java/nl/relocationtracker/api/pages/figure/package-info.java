/**
 * Figures on pages, in reports and in files, each as whoever asks may read it.
 *
 * <p>What is told together is gathered in one table of cells with how they hang together, so that nothing that is withheld can
 * be had back from its neighbours. The cost: figures of two pages, or of two days, are not weighed against each other; what
 * stands between somebody who subtracts those and a child is that each is rounded and small ones are withheld on both. What closings
 * caused is one table on all pages ({@code ClosingCells}), because a child can have several of those relocations.
 */
package nl.relocationtracker.api.pages.figure;
