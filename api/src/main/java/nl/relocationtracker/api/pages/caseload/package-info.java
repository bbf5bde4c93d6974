/** What a caseworker begins the day with: the children of the own locations, who is on the way, finding a child. */
package nl.relocationtracker.api.pages.caseload;
