/** Asking history questions: by the API and by the command line. */
package nl.relocationtracker.api.replay;
