package nl.relocationtracker.api.pages.picture;

import java.util.List;
import java.util.stream.IntStream;
import nl.relocationtracker.api.pages.language.Language;

/**
 * Numbers as places from the bottom of a picture upwards, from nothing to a round number.
 *
 * @param most the number at the top, more than 0
 * @param top where that is
 * @param bottom where nothing is
 */
record Heights(double most, double top, double bottom) {

    private static final int STEPS = 4;

    /** A mark beside the picture. */
    record Tick(double y, String label) {}

    /** Up to the next number that reads well: 1, 2, 4 or 8 times a power of ten, so that its quarters do too. */
    static Heights upTo(double greatest, double top, double bottom) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(greatest, 1e-6))));
        double most = IntStream.of(1, 2, 4, 8, 10)
                .mapToDouble(step -> step * power)
                .filter(round -> round >= greatest)
                .findFirst()
                .orElse(10 * power);
        return new Heights(most, top, bottom);
    }

    double y(double number) {
        return Decimals.tenths(bottom - number / most * (bottom - top));
    }

    List<Tick> ticks(Language language) {
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> most * step / STEPS)
                .map(number -> new Tick(y(number), language.say("picture.number", number)))
                .toList();
    }
}
