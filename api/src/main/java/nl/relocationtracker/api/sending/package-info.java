/**
 * Bringing what is to be told of alerts to receivers: by e-mail and to webhooks.
 *
 * <p>A webhook's address never leads inside: a name is looked up once for each try, every address found is judged, and the
 * connection goes to the very addresses that were judged, so a name that means something else a moment later opens nothing.
 * Redirects are not followed. Hosts that an operator names in {@code TRACKER_WEBHOOKS_ALLOWED_HOSTS} may be inside and may be
 * spoken to without TLS.
 */
package nl.relocationtracker.api.sending;
