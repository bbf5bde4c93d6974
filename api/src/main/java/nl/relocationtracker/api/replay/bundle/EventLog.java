package nl.relocationtracker.api.replay.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happened to each child, for process mining: as XES, written as it is read. Of a month its first moment stands for it.
 *
 * <p>Source: IEEE 1849-2016, eXtensible Event Stream, with its extensions Concept and Time. A child whose row is cut has a trace
 * without events.
 */
final class EventLog implements AutoCloseable {

    static final String CASE = "case:concept:name";
    static final String ACTIVITY = "concept:name";
    static final String TIME = "time:timestamp";

    private static final String FIRST_MOMENT = "-01T00:00:00Z";
    private static final List<String> MORE = List.of("kind", "reason", "decidedBy", "destination");

    private final OutputStream file;
    private final XMLStreamWriter xml;

    EventLog(OutputStream file) throws IOException {
        this.file = file;
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            line();
            xml.writeStartElement("log");
            xml.writeAttribute("xes.version", "1849.2016");
            xml.writeAttribute("xes.features", "");
            line();
            extension("Concept", "concept");
            extension("Time", "time");
            global("trace", "string", ACTIVITY, "");
            xml.writeStartElement("global");
            xml.writeAttribute("scope", "event");
            attribute("string", ACTIVITY, "");
            attribute("date", TIME, "1970" + "-01" + FIRST_MOMENT);
            xml.writeEndElement();
            line();
            xml.writeEmptyElement("classifier");
            xml.writeAttribute("name", "Activity");
            xml.writeAttribute("scope", "event");
            xml.writeAttribute("keys", ACTIVITY);
            line();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** The events of a child, in the order in which they happened. */
    static List<ObjectNode> events(JsonNode child) {
        List<ObjectNode> events = new ArrayList<>();
        for (JsonNode stay : child.path("stays")) {
            JsonNode arrived = stay.path("arrived");
            if (arrived.isString())
                events.add(event(stay.path("placed").booleanValue() ? "PLACED" : "RELOCATED", arrived, stay));
            if (stay.path("departed").booleanValue() && stay.path("left").isString()) events.add(departure(stay));
        }
        return events;
    }

    private static ObjectNode event(String what, JsonNode month, JsonNode stay) {
        String kind = stay.path("kind").asString("");
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put(ACTIVITY, kind.isEmpty() ? what : what + " " + kind);
        event.put(TIME, month.stringValue() + FIRST_MOMENT);
        for (String more : List.of("kind", "reason", "decidedBy"))
            if (stay.path(more).isString()) event.put(more, stay.path(more).stringValue());
        return event;
    }

    private static ObjectNode departure(JsonNode stay) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put(ACTIVITY, "DEPARTED");
        event.put(TIME, stay.path("left").stringValue() + FIRST_MOMENT);
        if (stay.path("destination").isString())
            event.put("destination", stay.path("destination").stringValue());
        return event;
    }

    void add(String pseudonym, JsonNode child) throws IOException {
        try {
            xml.writeStartElement("trace");
            attribute("string", ACTIVITY, pseudonym);
            if (child.path("quarterOfEntry").isString())
                attribute(
                        "string", "quarterOfEntry", child.path("quarterOfEntry").stringValue());
            if (child.path("lastKind").isString())
                attribute("string", "lastKind", child.path("lastKind").stringValue());
            if (child.path("moves").isNumber())
                attribute("int", "moves", child.path("moves").asString());
            attribute("boolean", "cut", child.path("cut").asString());
            for (ObjectNode event : events(child)) {
                xml.writeStartElement("event");
                attribute("string", ACTIVITY, event.path(ACTIVITY).stringValue());
                attribute("date", TIME, event.path(TIME).stringValue());
                for (String more : MORE)
                    if (event.has(more))
                        attribute("string", more, event.path(more).stringValue());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            line();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void extension(String name, String prefix) throws XMLStreamException {
        xml.writeEmptyElement("extension");
        xml.writeAttribute("name", name);
        xml.writeAttribute("prefix", prefix);
        xml.writeAttribute("uri", "http://www.xes-standard.org/" + prefix + ".xesext");
        line();
    }

    private void global(String scope, String type, String key, String value) throws XMLStreamException {
        xml.writeStartElement("global");
        xml.writeAttribute("scope", scope);
        attribute(type, key, value);
        xml.writeEndElement();
        line();
    }

    private void attribute(String type, String key, String value) throws XMLStreamException {
        xml.writeEmptyElement(type);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", value);
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    @Override
    public void close() throws IOException {
        try (file) {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
