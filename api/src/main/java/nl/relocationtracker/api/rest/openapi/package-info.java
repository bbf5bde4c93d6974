/** The description of the API in OpenAPI 3.1, with a walkthrough of examples that work on an empty installation. */
package nl.relocationtracker.api.rest.openapi;
