/** Children: placing, relocating and departing them, where they lived and how often they moved. */
package nl.relocationtracker.api.children;
