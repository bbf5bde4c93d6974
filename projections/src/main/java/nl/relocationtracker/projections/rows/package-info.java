/**
 * Rows on their way into tables: a few as statements, which go in one message with others, many by COPY and set-wise.
 *
 * <p>Which of the two it is depends on their number alone, so live entry, an import and whatever fills tables anew write the
 * same rows with the same code. Many by COPY go in binary, which neither side has to write out and to read. The cost: a column
 * has to be said to be of the very type that it is in the database, which would refuse others, or at worst take four letters for
 * a number. The tests of rebuilds fill tables so and compare them with what was written one by one.
 */
package nl.relocationtracker.projections.rows;
