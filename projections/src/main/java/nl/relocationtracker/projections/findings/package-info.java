/**
 * Findings: what is recorded but wrong or bad, on which days, as known when, and what somebody lets be.
 *
 * <p>Those of one child are rows, written in the transaction that records, like every live table; that a finding begins or
 * ends with a day is in the row, so that nothing has to happen on that day. Households apart and locations without children
 * are about more than one record and are read from the tables of those. The cost: a request also reads the locations where
 * the child lived, and what was found of it before.
 */
package nl.relocationtracker.projections.findings;
