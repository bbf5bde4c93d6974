/**
 * Rows on their way into tables: a few as statements, which go in one message with others, many by COPY and set-wise.
 *
 * <p>Which of the two it is depends on their number alone, so live entry, an import and whatever fills tables anew write the
 * same rows with the same code. The cost: values of many rows go as text, which the database reads in less time than it takes
 * to keep one index.
 */
package nl.relocationtracker.projections.rows;
