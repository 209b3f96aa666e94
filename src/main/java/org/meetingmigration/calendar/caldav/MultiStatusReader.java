package org.meetingmigration.calendar.caldav;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.meetingmigration.http.GarbledAnswer;

/// Reads a `DAV:multistatus` as it arrives, response by response. Nothing but the response at hand is kept.
/// Document type declarations are refused, and with them entities; nesting and lengths are bounded.
final class MultiStatusReader {

    private static final int DEEPEST = 24;
    private static final int LONGEST_PROPERTY =
            (int) Math.min(16 << 20, Runtime.getRuntime().maxMemory() / 12);

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final Consumer<DavResponse> responses;
    private final Deque<String> open = new ArrayDeque<>();
    private String syncToken = "";

    private Response response = new Response();
    private PropertyStatus propertyStatus = new PropertyStatus();
    private Property property = new Property();

    /// What is known of the response that is being read.
    private static final class Response {
        String href = "";
        int status = 200;
        boolean tooLarge;
        final Map<String, DavProperty> properties = new HashMap<>();
    }

    /// A group of properties that share a status, which may come before or after them.
    private static final class PropertyStatus {
        int status = 200;
        final Map<String, DavProperty> properties = new HashMap<>();
    }

    private static final class Property {
        final StringBuilder text = new StringBuilder();
        final List<String> hrefs = new ArrayList<>();
        final List<String> elements = new ArrayList<>();
        final List<String> components = new ArrayList<>();
    }

    private final StringBuilder text = new StringBuilder();

    private MultiStatusReader(XMLStreamReader xml, Consumer<DavResponse> responses) {
        this.xml = xml;
        this.responses = responses;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        return factory;
    }

    /// @param responses shown each response
    /// @return the `DAV:sync-token` of the whole; empty when there is none
    /// @throws IOException if the body breaks off, or is no multi-status
    static String read(InputStream body, Consumer<DavResponse> responses) throws IOException {
        try {
            var xml = FACTORY.createXMLStreamReader(body);
            try {
                var reader = new MultiStatusReader(xml, responses);
                reader.read();
                return reader.syncToken;
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            // Its message would show what the server sent.
            throw new GarbledAnswer("the answer is no well-formed XML");
        }
    }

    private void read() throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new GarbledAnswer("the answer declares or uses XML entities");
                default -> {}
            }
        }
    }

    private void start(String name) throws IOException {
        if (open.isEmpty() && !name.equals("multistatus")) {
            throw new GarbledAnswer("the answer is no multi-status");
        }
        if (open.size() == DEEPEST) {
            throw new GarbledAnswer("the answer nests too deep");
        }
        String parent = parent();
        open.push(name);
        text.setLength(0);
        switch (name) {
            case "response" -> response = new Response();
            case "propstat" -> propertyStatus = new PropertyStatus();
            default -> {
                if (parent.equals("prop") && open.size() == 5) {
                    property = new Property();
                } else if (isInProperty()) {
                    property.elements.add(name);
                    String component = name.equals("comp") ? xml.getAttributeValue(null, "name") : null;
                    if (component != null) {
                        property.components.add(component);
                    }
                }
            }
        }
    }

    /// `multistatus`, `response`, `propstat`, `prop`, the property, and what is in it.
    private boolean isInProperty() {
        return open.size() > 5;
    }

    private String parent() {
        String parent = open.peek();
        return parent == null ? "" : parent;
    }

    private void characters() {
        StringBuilder into = open.size() == 5 ? property.text : text;
        int room = LONGEST_PROPERTY - into.length();
        if (xml.getTextLength() > room) {
            response.tooLarge = true;
        }
        into.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
    }

    private void end(String name) {
        open.pop();
        int depth = open.size();
        if (depth >= 5) {
            if (name.equals("href")) {
                property.hrefs.add(text.toString().strip());
            }
        } else if (depth == 4 && parent().equals("prop")) {
            propertyStatus.properties.put(
                    name,
                    new DavProperty(property.text.toString(), property.hrefs, property.elements, property.components));
        } else {
            part(name, depth);
        }
        text.setLength(0);
    }

    private void part(String name, int depth) {
        switch (name) {
            case "status" -> {
                if (depth == 2) {
                    response.status = status(text);
                } else {
                    propertyStatus.status = status(text);
                }
            }
            case "href" -> {
                if (depth == 2) {
                    response.href = text.toString().strip();
                }
            }
            case "propstat" -> {
                if (propertyStatus.status / 100 == 2) {
                    response.properties.putAll(propertyStatus.properties);
                }
            }
            case "response" ->
                responses.accept(
                        new DavResponse(response.href, response.status, response.properties, response.tooLarge));
            case "sync-token" -> syncToken = text.toString().strip();
            default -> {}
        }
    }

    /// `HTTP/1.1 404 Not Found`; 500 for what is no status.
    private static int status(CharSequence line) {
        String[] words = line.toString().strip().split(" ", 3);
        return words.length > 1 && words[1].matches("[1-5][0-9]{2}") ? Integer.parseInt(words[1]) : 500;
    }
}
