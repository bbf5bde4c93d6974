package nl.relocationtracker.api.pages.picture;

/** How a timeline is laid out: beside its labels on a wide page, beneath them on a narrow one. */
public enum Layout {
    WIDE(990, 304, 890, 40, 16, 20, 33, 42, 8),
    NARROW(340, 46, 330, 66, 15, 49, 29, 52, 3);

    /** About as wide as a letter of a note. */
    private static final double LETTER = 6.6;

    private final int width;
    private final double left;
    private final double right;
    private final int rowHeight;
    private final int nameAt;
    private final int middle;
    private final int nameLetters;
    private final int detailLetters;
    private final int ticks;

    Layout(
            int width,
            double left,
            double right,
            int rowHeight,
            int nameAt,
            int middle,
            int nameLetters,
            int detailLetters,
            int ticks) {
        this.width = width;
        this.left = left;
        this.right = right;
        this.rowHeight = rowHeight;
        this.nameAt = nameAt;
        this.middle = middle;
        this.nameLetters = nameLetters;
        this.detailLetters = detailLetters;
        this.ticks = ticks;
    }

    public int width() {
        return width;
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    int rowHeight() {
        return rowHeight;
    }

    /** Where the name is, from the top of its row. */
    int nameAt() {
        return nameAt;
    }

    /** Where the bar is, from the top of its row. */
    int middle() {
        return middle;
    }

    /** Where the length is, from the top of its row: at the end of the bar's line, or of the name's. */
    int lengthAt() {
        return this == WIDE ? middle + 4 : nameAt;
    }

    /** Where the length ends: at the edge, or before the line of the day asked about. */
    public double lengthEnd() {
        return this == WIDE ? width : right - 8;
    }

    /** Where a note above a bar begins, so that it ends within the picture. */
    double noteAt(double barX, String note) {
        double longest = note == null ? 0 : LETTER * note.length();
        return Decimals.tenths(Math.max(0, Math.min(barX + 8, width - longest)));
    }

    int ticks() {
        return ticks;
    }

    String name(String text) {
        return cut(text, nameLetters);
    }

    String detail(String text) {
        return cut(text, detailLetters);
    }

    private static String cut(String text, int letters) {
        return text.length() <= letters ? text : text.substring(0, letters - 1).strip() + "…";
    }
}
