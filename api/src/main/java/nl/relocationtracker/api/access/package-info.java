/**
 * Who may do what: accounts, signing in, the rules per route, and what every answer tells a browser to refuse.
 *
 * <p>People sign in on a page and are known by the secret in a cookie, of which the database keeps a hash: so a session
 * holds on every node and outlives a restart, ends when the account does, and costs each request one look at an index. It
 * ends after an hour without a request and after twelve in all. Forms carry a token beside that. The API takes no cookie:
 * to programs names and passwords come by HTTP Basic, with every request. A verified password is remembered for five minutes as
 * an HMAC under a key that lives and dies with the process, so that Argon2 (tens of milliseconds, 19 MiB) runs once and
 * not each time; the account itself is read each time, so that one that ends, gets another password or loses a role
 * does so with the next request, on every node.
 *
 * <p>After five wrong tries the next ones must wait, longer each time, up to a minute: counted per name <em>and</em>
 * network address, so that nobody can lock out somebody elsewhere. Behind a proxy that needs
 * {@code server.forward-headers-strategy}; without it all callers share the proxy's address.
 */
package nl.relocationtracker.api.access;
