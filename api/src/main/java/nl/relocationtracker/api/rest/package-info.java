/** What every resource of the API has in common. */
package nl.relocationtracker.api.rest;
