/**
 * Alerts on pages: the list of what must be looked at, one alert with its story and what can be done about it, and what is
 * open about a child or at a location.
 *
 * <p>A caseworker's list holds what concerns the own locations and what is assigned to the caseworker; supervisors and operators
 * see all. On the file of a child, and on a location's page, everybody who may read that sees everything that is open about it:
 * what is hidden in a list keeps it short and keeps nothing secret from those who may read the file anyhow.
 */
package nl.relocationtracker.api.pages.alert;
