package nl.relocationtracker.api.disclosure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why something is proposed that takes a second person. */
public record WhyBody(@NotNull @Size(min = 1, max = 500) String why) {}
