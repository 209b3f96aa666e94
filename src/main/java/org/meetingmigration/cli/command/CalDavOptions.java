package org.meetingmigration.cli.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.calendar.caldav.CalDavSettings;
import org.meetingmigration.http.HttpSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Where a CalDAV server is and how one account reaches everybody's calendars there.
final class CalDavOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Address of the server, for example https://caldav.example.org/.")
    private @Nullable String url;

    @Option(
            names = "--principal",
            paramLabel = "TEMPLATE",
            description = "Where a mailbox's principal is, for example /dav/principals/user/{local}/, with any of"
                    + " {email}, {local} and {domain}. Default: it is found.")
    private String principal = "";

    @Option(
            names = "--path",
            paramLabel = "TEMPLATE",
            description = "Where a calendar of a mailbox is, for servers that do not list it. May be repeated.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--header",
            paramLabel = "HEADER",
            description = "Sent with every request, for example \"Authorize-As: {local}\". May be repeated.")
    private List<String> headers = new ArrayList<>();

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = "PEM file of a certificate authority to trust besides the usual ones.")
    private @Nullable Path ca;

    @Option(names = "--proxy", paramLabel = "URL", description = "For example http://proxy.example.org:3128.")
    private @Nullable String proxy;

    boolean isGiven() {
        return url != null;
    }

    boolean hasTemplate() {
        return headers.stream().anyMatch(header -> header.contains("{"));
    }

    CalDavSettings settings(Session session) {
        try {
            var address = URI.create(String.valueOf(url));
            if (address.getUserInfo() != null) {
                throw wrong("--url: user and password have options of their own");
            }
            return new CalDavSettings(address, session.clock().getZone())
                    .withPrincipal(principal)
                    .withPaths(paths)
                    .withHeaders(headers());
        } catch (IllegalArgumentException e) {
            throw wrong("--url " + url + " is to be an address such as https://caldav.example.org/");
        }
    }

    /// @param base with the credentials
    HttpSettings http(Session session, HttpSettings base) {
        var http = ca == null ? base : base.withCa(session.directory().resolve(ca));
        try {
            return proxy == null ? http : http.withProxy(URI.create(proxy));
        } catch (IllegalArgumentException e) {
            throw wrong("--proxy is to be an address such as http://proxy.example.org:3128");
        }
    }

    private Map<String, String> headers() {
        var byName = new LinkedHashMap<String, String>();
        for (String header : headers) {
            int colon = header.indexOf(':');
            String name = header.substring(0, Math.max(0, colon)).strip();
            String value = header.substring(colon + 1).strip();
            if (!name.matches("[A-Za-z0-9-]+") || !value.matches("[ -~]+")) {
                throw wrong("--header is to be a name, a colon and a value, for example \"Authorize-As: {local}\"");
            }
            byName.put(name, value);
        }
        return byName;
    }

    /// Keys of the configuration that say the same.
    void configure(Session session, CalendarsBlock block) {
        block.text("url", String.valueOf(url));
        block.text("principal", principal);
        block.texts("paths", paths);
        block.group("headers", headers());
        block.text("ca", ca == null ? "" : session.directory().resolve(ca).toString());
        block.text("proxy", proxy == null ? "" : proxy);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
