/**
 * How a request that fails is answered: problem details (RFC 9457) with everything that is wrong at once, in Dutch or
 * English. What the caller sent is never repeated in them, because it may be about a child.
 */
package nl.relocationtracker.api.rest.problem;
