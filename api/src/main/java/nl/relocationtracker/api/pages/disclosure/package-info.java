/** How much those who do not care for the children may know, on a page: one operator makes it less, two make it more. */
package nl.relocationtracker.api.pages.disclosure;
