/** The pages on which an operator keeps accounts, and the one that everybody has of the own account. */
package nl.relocationtracker.api.pages.accounts;
