package nl.relocationtracker.api.pages;

import java.util.UUID;

/** What a child is called on a page: enough to tell one from another, and nothing about it. */
public final class ShortCode {

    private ShortCode() {}

    public static String of(UUID child) {
        return child.toString().substring(0, 8);
    }
}
