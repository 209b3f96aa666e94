package org.meetingmigration.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meetingmigration.joinblock.Recogniser;
import org.meetingmigration.joinblock.link.LinkCatalogue;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What counts as an online meeting.
final class RecogniserOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--host",
            paramLabel = "PROVIDER=HOST",
            description = "Your own host of a provider, for example skype4b=meet.contoso.com or jitsi=.example.org"
                    + " (with all hosts below). May be repeated.")
    private List<String> hosts = new ArrayList<>();

    @Option(names = "--include-pasted", description = "Take pasted and typed join blocks for the organizer's own, too.")
    private boolean includePasted;

    boolean includePasted() {
        return includePasted;
    }

    /// As they were written, for the record of a request.
    List<String> hosts() {
        return List.copyOf(hosts);
    }

    /// @param more hosts by provider, besides those of the options
    LinkCatalogue catalogue(Map<String, String> more) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        hosts.forEach(written -> add(written, all));
        more.forEach((provider, host) ->
                all.computeIfAbsent(provider, key -> new ArrayList<>()).add(host));
        return all.isEmpty()
                ? LinkCatalogue.standard()
                : LinkCatalogue.standard().withHosts(all);
    }

    Recogniser recogniser(LinkCatalogue catalogue) {
        return new Recogniser(catalogue, includePasted);
    }

    private void add(String written, Map<String, List<String>> all) {
        int equals = written.indexOf('=');
        String provider = written.substring(0, Math.max(0, equals));
        String host = written.substring(equals + 1).strip();
        if (!provider.matches("[a-z0-9][a-z0-9-]*")
                || !host.matches("(\\*?\\.)?[\\p{L}\\p{N}-][\\p{L}\\p{N}.-]*(:\\d+)?")) {
            throw new ParameterException(
                    command.commandLine(),
                    "Invalid value for option '--host': '" + written
                            + "' is not of the form PROVIDER=HOST, for example skype4b=meet.contoso.com");
        }
        all.computeIfAbsent(provider, key -> new ArrayList<>()).add(host);
    }
}
