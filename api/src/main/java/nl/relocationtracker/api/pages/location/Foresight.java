package nl.relocationtracker.api.pages.location;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.relocationtracker.api.pages.Naming;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.crossing.Displacement;
import nl.relocationtracker.projections.alerts.ClosurePreviews.ClosurePreview;
import nl.relocationtracker.projections.alerts.ClosurePreviews.Moved;

/**
 * What a closing would do, as a page tells it.
 *
 * @param again how many would move for a closing for the second time, or more
 * @param crossings the policies under which somebody would come to the threshold
 */
record Foresight(ClosurePreview preview, long again, List<Crossing> crossings, List<Mover> children) {

    /** How many would come to the threshold of a policy. */
    record Crossing(String policy, int threshold, long children) {}

    /**
     * A child that would have to move.
     *
     * @param household null for none
     * @param with the others of its household who would have to move, by name; null for none
     * @param reaches the counts that would come to a threshold, in words; null for none
     * @param others the other counts that would change, in words; null for none
     */
    record Mover(
            UUID id,
            String name,
            UUID household,
            String with,
            int earlier,
            String reaches,
            String others,
            Displacement displacement) {}

    static Foresight of(ClosurePreview preview, List<CountingPolicy> policies, Naming naming, Language language) {
        Map<UUID, String> names =
                naming.of(preview.children().stream().map(Foresight::id).toList(), language);
        Map<UUID, List<UUID>> households = preview.children().stream()
                .filter(moved -> moved.household() != null)
                .collect(groupingBy(moved -> moved.household().value(), mapping(Foresight::id, Collectors.toList())));
        return new Foresight(
                preview,
                preview.children().stream().filter(Moved::isAgain).count(),
                policies.stream()
                        .map(policy -> new Crossing(policy.name(), policy.threshold(), preview.crossing(policy)))
                        .filter(crossing -> crossing.children() > 0)
                        .toList(),
                preview.children().stream()
                        .map(moved -> mover(moved, households, names, language))
                        .toList());
    }

    /** Whether it would bring somebody to a threshold, or move somebody for a closing again. */
    boolean isGrave() {
        return again > 0 || !crossings.isEmpty();
    }

    private static UUID id(Moved moved) {
        return moved.displacement().file().id().value();
    }

    private static Mover mover(
            Moved moved, Map<UUID, List<UUID>> households, Map<UUID, String> names, Language language) {
        Displacement displacement = moved.displacement();
        UUID household = moved.household() == null ? null : moved.household().value();
        String others = said(displacement, false, language);
        return new Mover(
                id(moved),
                names.get(id(moved)),
                household,
                household == null ? null : others(id(moved), households.get(household), names),
                displacement.earlierClosures(),
                said(displacement, true, language),
                others == null ? null : language.say("preview.no-threshold", others),
                displacement);
    }

    private static String others(UUID child, List<UUID> household, Map<UUID, String> names) {
        String others = household.stream()
                .filter(other -> !other.equals(child))
                .map(names::get)
                .collect(joining(", "));
        return others.isEmpty() ? null : others;
    }

    private static String said(Displacement displacement, boolean crossing, Language language) {
        String said = displacement.effects().stream()
                .filter(effect -> effect.crosses() == crossing && effect.before() != effect.after())
                .map(effect -> language.say(
                        "preview.count",
                        language.say("policy." + effect.policy().name()),
                        effect.before(),
                        effect.after()))
                .collect(joining("; "));
        return said.isEmpty() ? null : said;
    }
}
