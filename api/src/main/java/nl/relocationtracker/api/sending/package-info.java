/**
 * Bringing what is to be told of alerts to receivers: by e-mail and to webhooks.
 *
 * <p>A webhook's address never leads inside: a name is looked up once for each try, every address found is judged, and the
 * connection goes to the very addresses that were judged, so a name that means something else a moment later opens nothing.
 * Redirects are not followed. Hosts that an operator names in {@code TRACKER_WEBHOOKS_ALLOWED_HOSTS} may be inside and may be
 * spoken to without TLS.
 *
 * <p>Nothing is sent through a proxy, neither the JVM's nor one of its own. A proxy looks up the name itself, so that the address it
 * connects to would be judged by nobody; asked for a judged address instead, most refuse what they know by name. Where only a proxy
 * gets out, an operator sets up a relay inside as the receiver and allows it by name: that one then judges. The cost: such an
 * installation has one more thing to run.
 */
package nl.relocationtracker.api.sending;
