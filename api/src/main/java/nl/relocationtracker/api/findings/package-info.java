/** What is recorded but wrong or bad, until it is mended. */
package nl.relocationtracker.api.findings;
