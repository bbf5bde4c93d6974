package nl.relocationtracker.api.pages.list;

import java.util.List;
import nl.relocationtracker.api.pages.language.Language;

/**
 * The order in which a list is asked for.
 *
 * @param asked the key of a column, after a hyphen for the other way round; empty for the usual order
 * @param sortable the keys of the columns by which the list can be ordered
 */
record AskedOrder(String asked, List<String> sortable) {

    /** Of a list that has only one order nothing can be asked. */
    boolean isWrong() {
        return !asked.isEmpty() && !sortable.isEmpty() && !isKnown();
    }

    /** The key of a column, or nothing for the usual order. */
    String column() {
        return isKnown() ? wanted() : "";
    }

    boolean descending() {
        return asked.startsWith("-");
    }

    /** What is wrong, and by what the list can be ordered. */
    String problem(Language language) {
        List<String> columns =
                sortable.stream().map(key -> language.say("column." + key)).toList();
        return language.say("list.order.wrong", asked, String.join(", ", columns));
    }

    private boolean isKnown() {
        return sortable.contains(wanted());
    }

    private String wanted() {
        return descending() ? asked.substring(1) : asked;
    }
}
