/**
 * Locations on pages: which there are, what each was and who lives there, and every form by which something of it is recorded,
 * up to a closing.
 *
 * <p>A form about a location is a {@link nl.relocationtracker.api.pages.location.LocationSheet}: a record that says what is
 * asked, and the command that it becomes; the way of all of them is
 * {@link nl.relocationtracker.api.pages.location.LocationSheetPages}, over the commands of the API.
 *
 * <p>A closing goes by way of the location's page: it is announced, destinations are chosen on one screen and carried out as
 * one, who remains is on the page, and then it closes, or is said to be empty in fact. Nothing of what is chosen is kept on
 * the server before it is carried out: the form sends it along. What that costs: two people can choose at the same time; who
 * carries out later is told, child by child, what the other recorded, and what was typed stays.
 */
package nl.relocationtracker.api.pages.location;
