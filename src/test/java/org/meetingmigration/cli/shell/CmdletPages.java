package org.meetingmigration.cli.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Example;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.FakeService;

/// Writes docs/cmdlets.md from the specifications, with what the examples show against the fake service:
/// `./mvnw test -Dtest=CmdletPagesTest -Dmms.writeDocs=true`.
final class CmdletPages {

    static final Path FILE = Path.of("docs", "cmdlets.md");

    private static final String HEAD = """
            # Cmdlets

            Each runs as `mms <Cmdlet> …` against a running service, and in `mms shell`. Names and parameters are not
            case-sensitive and may be abbreviated where unambiguous; `Get-Help <Cmdlet>` shows what stands here. All take
            `-ErrorAction`, `-WarningAction`, `-Verbose` and `-OutVariable`; those that change something take `-WhatIf` and
            `-Confirm`. What is shown below examples comes from an invented organisation; for some the table is wider
            than a page.

            The service is found by `--address` and `--token-file`, else by `MMS_ADDRESS`, `MMS_TOKEN` or `MMS_TOKEN_FILE`,
            else by the sign-in that `Connect-Mms` saved, else at http://127.0.0.1:8477. A token for several tenants needs
            `-Tenant`, or `MMS_TENANT`. `--json` and `--csv` behind a command line are short for `| ConvertTo-Json -AsArray`
            and `| ConvertTo-Csv`. Exit codes: 0 everything went well, 1 something failed, 2 the command line is wrong.

            This page is written by a test from the cmdlets' specifications.
            """;

    /// Their output depends on the machine or the person.
    private static final Set<String> NOT_RUN = Set.of(
            "Get-Host",
            "Tee-Object",
            "ForEach-Object",
            "Import-PSSession",
            "New-CsOnlineSession",
            "Get-Date",
            "Get-History",
            "Get-Credential",
            "Get-Content",
            "Import-Csv",
            "Export-Csv",
            "Clear-Host",
            "Connect-Mms",
            "Disconnect-Mms",
            "Connect-MicrosoftTeams",
            "Out-File",
            "Get-Command",
            "Get-Help",
            "exit");

    private static final int MOST_LINES = 40;

    private final Path temp;

    CmdletPages(Path temp) {
        this.temp = temp;
    }

    String text(List<Command> commands) throws IOException {
        Files.writeString(temp.resolve("users.csv"), "userPrincipalName,home\r\nashaw@contoso.com,Online\r\n");
        Files.writeString(temp.resolve("users.txt"), "ashaw@contoso.com\nben@contoso.com\n");
        var page = new StringBuilder(HEAD);
        var sorted = commands.stream()
                .sorted(Comparator.comparing((Command command) -> command.spec().name()))
                .toList();
        for (var command : sorted) {
            section(page, command);
        }
        return page.toString();
    }

    private void section(StringBuilder page, Command command) {
        var spec = command.spec();
        page.append("\n## ")
                .append(spec.name())
                .append('\n')
                .append(spec.synopsis())
                .append('\n');
        if (!spec.aliases().isEmpty()) {
            page.append("Also called ").append(codes(spec.aliases())).append(".\n");
        }
        if (!spec.parameters().isEmpty()) {
            page.append("\n| parameter | type | |\n|---|---|---|\n");
            spec.parameters().forEach(parameter -> page.append(row(parameter)));
        }
        spec.examples().forEach(example -> page.append(shown(spec.name(), example)));
    }

    static String row(Parameter parameter) {
        var names = "`-" + parameter.name() + "`"
                + parameter.aliases().stream().map(name -> ", `-" + name + "`").collect(Collectors.joining());
        var required = parameter.mandatory() ? "Required. " : "";
        var choices = parameter.choices().isEmpty() ? "" : " One of " + String.join(", ", parameter.choices()) + ".";
        var help = (required + parameter.help() + choices).replace("|", "\\|");
        return "| " + names + " | " + parameter.type().shown() + " | " + help + " |\n";
    }

    private String shown(String name, Example example) {
        var output = NOT_RUN.contains(name) ? "" : output(example.command());
        return "\n" + example.description() + "\n```\nmms> " + example.command() + "\n" + output + "```\n";
    }

    /// Each example is run in a service of its own, so that none depends on another.
    private String output(String line) {
        try (var fake = new FakeService()) {
            var signed = new Signed(fake, temp);
            signed.console().wide(110).answering("y", "y");
            var screen = signed.screen(line.replace("users.csv", "'" + temp.resolve("users.csv") + "'")
                    .replace("users.txt", "'" + temp.resolve("users.txt") + "'")
                    .replace("dashboard.token", "'" + temp.resolve("dashboard.token") + "'"));
            var all = signed.console().faults() + screen;
            var lines = all.lines().map(String::stripTrailing).toList();
            var text = String.join("\n", lines.subList(0, Math.min(lines.size(), MOST_LINES)))
                    .strip();
            return text.isEmpty() ? "" : text.replace(temp.toString() + "/", "") + "\n";
        }
    }

    private static String codes(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
