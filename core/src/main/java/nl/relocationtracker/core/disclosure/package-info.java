/**
 * What may be said of a table of figures to those who do not care for the children in it.
 *
 * <p>Small cells are withheld, and with them so many others that none can be had back by adding and subtracting; what is left
 * is rounded, each figure on its own. The cost: rounded figures need not add up, and whoever withholds by hand would sometimes
 * withhold fewer cells. That the exact figures add up has to be checked before.
 */
package nl.relocationtracker.core.disclosure;
