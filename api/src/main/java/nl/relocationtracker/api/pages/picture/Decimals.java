package nl.relocationtracker.api.pages.picture;

/** Places in a picture, to a tenth: finer is not seen. */
final class Decimals {

    private Decimals() {}

    static double tenths(double place) {
        return Math.round(place * 10) / 10.0;
    }
}
