package nl.relocationtracker.api.importing.file;

import java.util.List;
import java.util.Set;

/**
 * What became of one row of a file.
 *
 * @param owners the child or location whose row it is; more than one when a row with missing fields leaves that open, and
 *     nobody when the cell is empty
 * @param row null when something is wrong with it
 */
public record Reading<T>(long line, Set<String> owners, T row, List<Problem> problems) {

    public Reading {
        owners = Set.copyOf(owners);
        problems = List.copyOf(problems);
    }
}
