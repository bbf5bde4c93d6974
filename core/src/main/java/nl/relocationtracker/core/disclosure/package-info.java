/**
 * What may be said of a table of figures to those who do not care for the children in it.
 *
 * <p>Small cells are withheld, and with them so many others that none can be had back by adding and subtracting; what is left
 * is rounded, each figure on its own. The cost: rounded figures need not add up, and whoever withholds by hand would sometimes
 * withhold fewer cells. That the exact figures add up has to be checked before.
 *
 * <p>Where the same figure stands in two tables, as the end of a month and the beginning of the next, it is withheld in both or in
 * none, and where it is withheld neither table may give it away. As long as twins make a chain or a tree of the tables, that is as
 * good as solving all at once, which would take the third power of the number of months. The cost: what is withheld in one month
 * can spread to its neighbours.
 */
package nl.relocationtracker.core.disclosure;
