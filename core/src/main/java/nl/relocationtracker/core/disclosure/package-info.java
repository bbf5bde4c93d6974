/**
 * What may be said of a table of figures to those who do not care for the children in it.
 *
 * <p>Small cells are withheld, and with them so many others that none can be had back by adding and subtracting; what is left
 * is rounded, each figure on its own. The cost: rounded figures need not add up, and whoever withholds by hand would sometimes
 * withhold fewer cells. That the exact figures add up has to be checked before.
 *
 * <p>A cell is small by the children behind it, also where it counts their moves or days: two children who moved six times each are
 * no cell of twelve. Where one child can be behind several withheld cells, so many children are taken to be behind them as there are for
 * certain, which withholds a cell too many now and then. That one child of ten has most of the moves is not looked at.
 *
 * <p>A 0 is withheld as 1 to 9 are. Told, it would say of everybody in the group that they lack the trait, which is what no group of
 * which more than 90 % share a trait may be told; that nobody differs between two policies, for one that leaves out moves at a child's own
 * request, says that none of these children ever asked to move. And a 0 that is told beside a 3 that is withheld gives the 3 away,
 * so that another cell would have to go in its place. No 0 is told because it could be nothing else by definition either: which are
 * so depends on the policies that are written out, and being wrong once tells of a group. The cost: where two policies differ on few or
 * none, most cells of their comparison are withheld, and whoever asks learns no more than that it is fewer than ten.
 *
 * <p>Where the same figure stands in two tables, as the end of a month and the beginning of the next, it is withheld in both or in
 * none, and where it is withheld neither table may give it away. As long as twins make a chain or a tree of the tables, that is as
 * good as solving all at once, which would take the third power of the number of months. The cost: what is withheld in one month
 * can spread to its neighbours.
 */
package nl.relocationtracker.core.disclosure;
