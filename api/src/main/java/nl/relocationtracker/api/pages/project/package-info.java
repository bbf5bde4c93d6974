/** The pages on which operators grant, change and end projects in which researchers see single children. */
package nl.relocationtracker.api.pages.project;
