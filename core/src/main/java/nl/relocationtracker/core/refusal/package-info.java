/** Why something is not recorded (a refusal), and what is recorded but wrong or bad (a finding). */
package nl.relocationtracker.core.refusal;
