package nl.relocationtracker.projections.replay;

import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.core.replay.fold.Fold;
import nl.relocationtracker.core.replay.fold.Told;

/**
 * What a run gave: exact, and not yet for anybody's eyes.
 *
 * @param since the same as the earlier knowledge has it; null where none is asked about
 * @param erasures how many children's details are erased: what was known of them before can't be read any more
 */
record Sums(Question question, Fold fold, Told now, Told since, int erasures) {}
