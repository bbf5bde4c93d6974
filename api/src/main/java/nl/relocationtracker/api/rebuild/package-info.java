/** Making the read models anew and verifying them: by the API, by the command line, and at an upgrade by itself. */
package nl.relocationtracker.api.rebuild;
