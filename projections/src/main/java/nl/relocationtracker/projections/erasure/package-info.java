/**
 * Erasing everything personal of a child, so that it stays erased: the key and the readable rows in one transaction, a note
 * of it outside the database, and that note applied again to a database that was put back.
 */
package nl.relocationtracker.projections.erasure;
