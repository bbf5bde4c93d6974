package nl.relocationtracker.api.importing.history;

/**
 * Where what is new begins.
 *
 * @param stay which told stay
 */
record Start(Step step, int stay) {

    enum Step {
        /** Everything is recorded. */
        NOTHING,
        /** By placing the child in that stay. */
        PLACE,
        /** By its arriving in that stay: it is on its way. */
        RECEIVE,
        /** By its arriving in that stay, while it is recorded as living elsewhere. */
        OVERTAKE,
        /** By its leaving that stay. */
        LEAVE
    }

    /** How many of the told stays are recorded already. */
    int recordedStays() {
        return step == Step.NOTHING || step == Step.LEAVE ? stay + 1 : stay;
    }
}
