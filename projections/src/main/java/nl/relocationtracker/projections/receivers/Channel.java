package nl.relocationtracker.projections.receivers;

/** By what way somebody is told. The names are stored and stay for ever. */
public enum Channel {
    MAIL,
    WEBHOOK
}
