/**
 * The quarterly report on children in emergency reception, as a page and as a PDF.
 *
 * <p>It is computed when asked for and kept nowhere: position, moment of knowledge and program version stand in it, and an
 * address that gives it again. That exact figures add up is checked where they are made; the disclosure rules come last, and
 * always in the PDF, because a file leaves the circle of those who care for the children whoever fetched it. The cost: who needs
 * exact figures on paper has to print the page. Revisions compare the quarter before as it was known when the term for recording
 * had passed with what is known of it now, and tell what reads differently: under the rules a change that rounding swallows is
 * told to nobody.
 */
package nl.relocationtracker.api.pages.report;
