package nl.relocationtracker.core.child;

import java.time.LocalDate;

/** With whom a child was from a day on, and to which household it belonged. */
public sealed interface CompanyEvent extends ChildEvent {

    /** @param from the first day on which it is so */
    record AccompanimentChanged(ChildId childId, LocalDate from, Accompaniment accompaniment) implements CompanyEvent {}

    /** @param from the first day on which the child belongs to it */
    record HouseholdJoined(ChildId childId, LocalDate from, HouseholdId householdId) implements CompanyEvent {}

    /** @param from the first day on which the child belongs to none */
    record HouseholdLeft(ChildId childId, LocalDate from) implements CompanyEvent {}
}
