/** How often locations open and close, and what their closings cause. */
package nl.relocationtracker.api.churn;
