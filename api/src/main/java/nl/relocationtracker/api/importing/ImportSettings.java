package nl.relocationtracker.api.importing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param maxSize what is sent in one request for an import is at most this much */
@ConfigurationProperties("tracker.import")
public record ImportSettings(@DefaultValue("1GB") DataSize maxSize) {}
