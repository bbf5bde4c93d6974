/**
 * What may be said of a table of figures to those who do not care for the children in it.
 *
 * <p>Small cells are withheld, and with them so many others that none can be had back by adding and subtracting; what is left is
 * rounded, each figure on its own. The cost: rounded figures need not add up, and whoever withholds by hand would sometimes
 * withhold fewer cells. That the exact figures add up has to be checked before.
 *
 * <p>A cell is small by the children behind it, also where it counts their moves or days: two children who moved six times each
 * are no cell of twelve. Where one child can be behind several withheld cells, so many children are taken to be behind them as
 * there are for certain, which withholds a cell too many now and then. Where whoever asks can choose what is counted, as in
 * answers to questions about history, moves and days are told in steps of the rounding times the most that one child has of them,
 * taken up to a power of two, and withheld where that would round them to none: two figures that differ in those of a few
 * children differ by no more than rounding hides. The cost: of a small selection a rate is rough. Figures of pages and reports,
 * which nobody can choose, are told in steps of the rounding alone, so that there nothing is hidden of one child of ten who has
 * most of the moves.
 *
 * <p>What is hidden within a sum is looked for in sums of sums too. Of two cells that would protect another the smaller one goes,
 * and of equal ones a part and not its whole.
 *
 * <p>A 0 is withheld as 1 to 9 are. Told, it would say of everybody in the group that they lack the trait, which is what no group
 * of which more than 90 % share a trait may be told; that nobody differs between two policies, for one that leaves out moves at a
 * child's own request, says that none of these children ever asked to move. And a 0 that is told beside a 3 that is withheld
 * gives the 3 away, so that another cell would have to go in its place. No 0 is told because it could be nothing else by
 * definition either: which are so depends on the policies that are written out, and being wrong once tells of a group. The cost:
 * where two policies differ on few or none, most cells of their comparison are withheld, and whoever asks learns no more than
 * that it is fewer than ten.
 *
 * <p>Where the same figure stands in two tables, as the end of a month and the beginning of the next, it is withheld in both or
 * in none, and where it is withheld neither table may give it away. As long as twins make a chain or a tree of the tables, that
 * is as good as solving all at once, which would take the third power of the number of months. The cost: what is withheld in one
 * month can spread to its neighbours.
 */
package nl.relocationtracker.core.disclosure;
