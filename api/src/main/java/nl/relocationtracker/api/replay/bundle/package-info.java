/**
 * Answers to take home: a folder or zip with each table as CSV and as Parquet, what every column and measure means in both languages,
 * and a manifest that names the position, the policies and the SHA-256 of every file.
 *
 * <p>A bundle is made of the answer and nothing else: no clock, no database, no setting of this machine. So what makes two answers
 * equal to the byte makes two bundles so. The zip keeps its files as they are, because how deflating comes out differs between
 * versions of Java; the cost is some hundreds of kilobytes. Parquet is written by Apache's own library, without Hadoop, which it
 * needs at run time for nothing but compression; hence the codec that compresses nothing. To compile, its classes want Hadoop's
 * signatures, which are there while building and are not packed.
 */
package nl.relocationtracker.api.replay.bundle;
