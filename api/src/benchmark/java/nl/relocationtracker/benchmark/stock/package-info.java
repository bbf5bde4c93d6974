/**
 * Stock Axon as its documentation builds it: the event store and the tokens on JPA (or JDBC), pooled streaming processors
 * with their default settings, and projections in Spring Data repositories. Commands, rules and events are ours, so that
 * only storing and projecting differ.
 */
package nl.relocationtracker.benchmark.stock;
