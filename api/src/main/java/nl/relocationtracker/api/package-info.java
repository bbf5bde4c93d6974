/** The program: what it does is said on its command line. */
package nl.relocationtracker.api;
