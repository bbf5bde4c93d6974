package nl.relocationtracker.api.pages.list;

import java.util.function.Function;

/**
 * A column of a list.
 *
 * @param key in addresses and files, as in {@code last-move}; its heading is the message {@code column.<key>}
 * @param sortable whether the rows can be put in its order
 * @param number whether it holds numbers
 * @param named whether it tells who somebody is, which files leave out
 * @param filed whether it stands in files alone
 */
public record Column<R>(
        String key, Function<R, Cell> cell, boolean sortable, boolean number, boolean named, boolean filed) {

    public static <R> Column<R> of(String key, Function<R, Cell> cell) {
        return new Column<>(key, cell, false, false, false, false);
    }

    public static <R> Column<R> ofNumbers(String key, Function<R, Cell> cell) {
        return new Column<>(key, cell, false, true, false, false);
    }

    public Column<R> sorted() {
        return new Column<>(key, cell, true, number, named, filed);
    }

    public Column<R> naming() {
        return new Column<>(key, cell, sortable, number, true, filed);
    }

    public Column<R> onlyFiled() {
        return new Column<>(key, cell, sortable, number, named, true);
    }
}
