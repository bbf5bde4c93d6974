/**
 * Alerts on the pages as they are raised, without a reload: server-sent events at {@code /live}.
 *
 * <p>One thread of each copy of the program reads what became of alerts in the order of positions, woken by whoever commits on
 * whatever copy and looking by itself every second, and hands it to the connections of that copy. The id of an event is its
 * position: who comes again says it ({@code Last-Event-ID}, or {@code ?after=}) and misses nothing; who is too far behind is told
 * {@code reset} and reads the list. A connection holds no connection to the database and no thread. Before anything is told, and
 * every fifteen seconds (a setting), it is asked of all connections in one query whether they would be let in now; who signed out, whose
 * session or account has ended or who lost the role, is told nothing more and closed. To listen is no use of a session: a page
 * that is left open does not keep it alive. There is a most of connections, by copy and by account; whoever comes beyond it is
 * answered 429 and asks again later. The cost: a query each quarter of a minute on a copy where somebody looks on.
 *
 * <p>{@code alert} has {@code alertId}, {@code change} (RAISED, RETURNED, ESCALATED), {@code kind}, {@code severity}, {@code text},
 * {@code href} and {@code forYou}: everybody near the children may read every alert, so each is told, and {@code forYou} says
 * whether its rule tells this account. {@code change} says that something was done about one; {@code backlog} how many came up
 * at once. No name is in any of them.
 *
 * <p><b>For pages.</b> The layout brings {@code live.js} and the live region {@code [data-live]} to everybody who may read
 * {@code /live}: it announces what is {@code forYou}, with a link. On every event the script lets {@code alerts-changed} happen on
 * the document, and half a second later reads anew how many are open ({@code [data-tally]}, from where that says) and, where it is
 * shown as of today, the list ({@code #alerts-now}, from the address of the page). A list in which somebody has the focus, has marked
 * a text or has chosen something stays until they are elsewhere; what changed is said in {@code #alerts-heard}. What the script asks
 * by itself says so in a header, and is no use of a session either.
 */
package nl.relocationtracker.api.live;
