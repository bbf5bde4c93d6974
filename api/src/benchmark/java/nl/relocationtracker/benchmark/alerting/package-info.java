/** How soon an alert is seen at another copy of the program than the one that recorded its cause. */
package nl.relocationtracker.benchmark.alerting;
