package org.meetingmigration.calendar.caldav.hostile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Bodies of requests, and the texts answers are put together from. The prefixes are always `D`, `C` and `S`.
final class DavXml {

    static final String START = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<D:multistatus xmlns:D=\"DAV:\""
            + " xmlns:C=\"urn:ietf:params:xml:ns:caldav\" xmlns:S=\"http://calendarserver.org/ns/\">\n";
    static final String END = "</D:multistatus>\n";

    private DavXml() {}

    static Element root(byte[] body) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(body)).getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("Not XML", e);
        }
    }

    static List<Element> elements(Element within, String name) {
        var found = within.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /// The local names of the properties a body asks for; empty for all of them.
    static List<String> properties(Element root) {
        return elements(root, "prop").stream()
                .flatMap(prop -> elements(prop, "*").stream()
                        .filter(child -> child.getParentNode() == prop)
                        .map(Element::getLocalName))
                .toList();
    }

    static String missing(String path) {
        return statusOnly(encoded(path), 404);
    }

    /// @param href percent-encoded
    static String statusOnly(String href, int status) {
        return "<D:response><D:href>" + escape(href) + "</D:href><D:status>HTTP/1.1 " + status
                + " Scripted</D:status></D:response>\n";
    }

    static String href(String path) {
        return "<D:href>" + encoded(path) + "</D:href>";
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, path, null).getRawPath().replace("&", "%26");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }
}
