/**
 * Receivers by REST: webhooks and what is on its way to all receivers, for operators; e-mails, for operators and everybody's own.
 *
 * <p>A secret is made up by whoever sets up a webhook and given with the request, as {@code whsec_} and the base64 of 24 to 64
 * random bytes; no answer ever holds it.
 */
package nl.relocationtracker.api.receivers;
