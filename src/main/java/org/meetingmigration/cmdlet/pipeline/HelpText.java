package org.meetingmigration.cmdlet.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.Parameter.Pipe;
import org.meetingmigration.cmdlet.ParameterType;
import org.meetingmigration.cmdlet.language.Parameters;

/// What is explained of a command, line by line.
final class HelpText {

    private static final String INDENT = "    ";

    private final CmdletSpec spec;
    private final List<String> lines = new ArrayList<>();

    HelpText(CmdletSpec spec) {
        this.spec = spec;
    }

    List<String> lines() {
        return lines;
    }

    void head() {
        section("NAME", spec.name());
        section("SYNOPSIS", spec.synopsis());
        if (!spec.aliases().isEmpty()) {
            section("ALIASES", String.join(", ", spec.aliases()));
        }
        var parameters = Parameters.of(spec).stream()
                .limit(spec.parameters().size() + (spec.supportsShouldProcess() ? 2 : 0))
                .map(HelpText::syntax)
                .collect(Collectors.joining(" "));
        section("SYNTAX", (spec.name() + " " + parameters).strip() + " [<CommonParameters>]");
    }

    private void section(String heading, String text) {
        lines.add(heading);
        lines.add(INDENT + text);
        lines.add("");
    }

    /// `[[-Identity] <String>]`: brackets around what may be left out.
    private static String syntax(Parameter parameter) {
        var dashed = "-" + parameter.name();
        var name = parameter.position() > 0 ? "[" + dashed + "]" : dashed;
        boolean flag = parameter.type() == ParameterType.SWITCH;
        var text = flag ? name : name + " <" + values(parameter) + ">";
        return parameter.mandatory() ? text : "[" + text + "]";
    }

    private static String values(Parameter parameter) {
        return parameter.choices().isEmpty() ? parameter.type().shown() : String.join(" | ", parameter.choices());
    }

    /// @param full whether each parameter gets a paragraph
    void parameters(boolean full) {
        if (!full) {
            lines.add("REMARKS");
            lines.add(INDENT + "Get-Help " + spec.name() + " -Full explains the parameters, -Examples shows how it is"
                    + " used.");
            return;
        }
        lines.add("PARAMETERS");
        Parameters.of(spec).forEach(this::parameter);
    }

    void parameter(Parameter parameter) {
        var flag = parameter.type() == ParameterType.SWITCH ? "" : " <" + values(parameter) + ">";
        lines.add(INDENT + "-" + parameter.name() + flag);
        if (!parameter.help().isEmpty()) {
            lines.add(INDENT + INDENT + parameter.help());
        }
        if (!parameter.aliases().isEmpty()) {
            lines.add(INDENT + INDENT + "Aliases: " + String.join(", ", parameter.aliases()));
        }
        lines.add(INDENT + INDENT + "Required: " + (parameter.mandatory() ? "yes" : "no") + "; position: "
                + position(parameter) + "; from the pipeline: " + pipe(parameter.pipe()));
        lines.add("");
    }

    private static String position(Parameter parameter) {
        return switch (parameter.position()) {
            case 0 -> "named";
            case Parameters.REST -> "the rest";
            default -> String.valueOf(parameter.position());
        };
    }

    private static String pipe(Pipe pipe) {
        return switch (pipe) {
            case NO -> "no";
            case VALUE -> "the object";
            case PROPERTY -> "its property of that name";
            case VALUE_OR_PROPERTY -> "its property of that name, or text";
        };
    }

    void examples() {
        lines.add("EXAMPLES");
        if (spec.examples().isEmpty()) {
            lines.add(INDENT + "There are none.");
        }
        spec.examples().forEach(example -> {
            lines.add(INDENT + "mms> " + example.command());
            lines.add(INDENT + example.description());
            lines.add("");
        });
    }
}
