/**
 * Who is told of alerts outside of the pages, and what is on its way to them.
 *
 * <p>A {@link nl.relocationtracker.projections.receivers.Receiver} is somebody's e-mail or a webhook. A person is told what a
 * rule says that person is to be told (by account or by role; as a caseworker of certain locations only of those), and of that
 * what the person wants to hear; a webhook hears what its own filter lets through. The settings are a table of versions, as the
 * rules are ({@link nl.relocationtracker.projections.receivers.ReceiverBook}).
 *
 * <p>An office outside of the house that is to act, as a guardian's office for whose children a rule looks, is told in one of two ways.
 * Whoever is to act in here has an account (a caseworker, with or without locations) whom the rule names: all of that rule is told
 * to it by e-mail and on pages, and stands in its own list, wherever the child lives. Whoever works in a program of its own has a
 * webhook that hears of that rule alone; the page of the rule says which do, and adds one. Neither ever gets a name: the alert is
 * read where one is signed in.
 *
 * <p>A message of the outbox becomes one row of {@code sending} for each receiver whom it concerns, in one transaction with
 * being marked as delivered there. From then on receivers have nothing to do with one another: each has a turn of its own
 * ({@code receiver_turn}, leased for two minutes), and whoever has the turn sends what has waited longest. So who does not
 * answer takes up one thread for one time-out and nobody else's turn. What fails is tried again as the outbox does (5, 10, 20 ...
 * seconds up to an hour, spread at random) and parked after a day. The cost: a message is written twice, and all messages to one
 * receiver go one after the other.
 *
 * <p>A secret that signs is given by whoever sets up the webhook, kept wrapped by the master key, and never read out again. It
 * comes with the request and not with the answer, because answers are kept for those who repeat a request.
 *
 * <p><b>For pages.</b> List with {@code ReceiverBook.all()} and {@code Sendings.states()}; set in a transaction with {@code
 * ReceiverBook.set(receiver, account)} and {@code SigningSecrets.add(...)}; the failures of all or one with {@code
 * Sendings.list(...)}, {@code Sendings.sendAgain(id)} for what was given up, {@code Sendings.test(receiver)} to try one. The
 * sentences of a failure stand in the messages under {@code sending.failure.<FAILURE>}. What can be wrong with an address is said
 * by the REST bodies in {@code api.receivers}, which a form can make and check in the same way.
 */
package nl.relocationtracker.projections.receivers;
