/** Dutch and English: which one a reader chose, and how words, days and numbers read in it. */
package nl.relocationtracker.api.pages.language;
