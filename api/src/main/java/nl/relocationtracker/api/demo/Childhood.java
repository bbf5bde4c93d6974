package nl.relocationtracker.api.demo;

import java.time.LocalDate;
import java.util.List;

/** One child of the history: its birth date and its stays, oldest first. */
record Childhood(LocalDate born, List<Stay> stays) {

    Childhood {
        stays = List.copyOf(stays);
    }
}
