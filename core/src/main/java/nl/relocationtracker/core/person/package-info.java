/** Who a child is, sealed with a key of its own wherever it is kept. */
package nl.relocationtracker.core.person;
