package org.meetingmigration.calendar.caldav.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// The body of a 207 (RFC 4918 section 13).
public record MultiStatus(List<Response> responses) {

    /// @param href as the server wrote it, without the space around it
    /// @param status of the resource or of its first properties, for example 404; 200 where neither is told
    /// @param properties text by local name, for example `getetag`; those of every status
    public record Response(String href, int status, Map<String, String> properties) {}

    public static MultiStatus of(byte[] body) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            var document = builder.parse(new ByteArrayInputStream(body));
            return new MultiStatus(elements(document.getDocumentElement(), "response").stream()
                    .map(MultiStatus::response)
                    .toList());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("Not a multi-status", e);
        }
    }

    private static Response response(Element response) {
        var properties = new LinkedHashMap<String, String>();
        for (var property : elements(response, "prop")) {
            children(property).forEach(child -> properties.put(child.getLocalName(), child.getTextContent()));
        }
        var href = elements(response, "href").getFirst().getTextContent().strip();
        var status = elements(response, "status").stream()
                .map(line -> Integer.parseInt(line.getTextContent().strip().split(" ")[1]))
                .findFirst();
        return new Response(href, status.orElse(200), properties);
    }

    private static List<Element> elements(Element within, String name) {
        var found = within.getElementsByTagNameNS("DAV:", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static List<Element> children(Node node) {
        var nodes = node.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
