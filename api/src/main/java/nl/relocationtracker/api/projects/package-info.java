/** Projects in which researchers see single children: operators grant, change and end them, and researchers see their own. */
package nl.relocationtracker.api.projects;
