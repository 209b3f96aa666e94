package org.meetingmigration.cmdlet;

import java.util.List;

/// A parameter of a command. Built in steps: `Parameter.string("Identity").alias("UserId").at(1).required()`.
///
/// @param name without the dash
/// @param aliases other names, without the dash
/// @param choices the values of an ENUM
/// @param position 1 for the first argument without a name, and so on; 0 when it needs its name
/// @param secret whether a line that uses it is kept out of the history
public record Parameter(
        String name,
        List<String> aliases,
        ParameterType type,
        List<String> choices,
        boolean mandatory,
        int position,
        Pipe pipe,
        boolean secret,
        String help) {

    /// Whether the parameter takes its value from the pipeline.
    public enum Pipe {
        NO,
        /// The object itself.
        VALUE,
        /// The property of the object that has the parameter's name or one of its aliases.
        PROPERTY,
        /// The property where the object has it, else the object itself if that is text.
        VALUE_OR_PROPERTY
    }

    public static Parameter of(String name, ParameterType type) {
        return new Parameter(name, List.of(), type, List.of(), false, 0, Pipe.NO, false, "");
    }

    public static Parameter string(String name) {
        return of(name, ParameterType.STRING);
    }

    public static Parameter strings(String name) {
        return of(name, ParameterType.STRING_LIST);
    }

    public static Parameter number(String name) {
        return of(name, ParameterType.INT);
    }

    public static Parameter bool(String name) {
        return of(name, ParameterType.BOOLEAN);
    }

    public static Parameter flag(String name) {
        return of(name, ParameterType.SWITCH);
    }

    public static Parameter dateTime(String name) {
        return of(name, ParameterType.DATETIME);
    }

    public static Parameter guid(String name) {
        return of(name, ParameterType.GUID);
    }

    public static Parameter object(String name) {
        return of(name, ParameterType.OBJECT);
    }

    public static Parameter script(String name) {
        return of(name, ParameterType.SCRIPT_BLOCK);
    }

    public static Parameter choice(String name, String... choices) {
        return new Parameter(name, List.of(), ParameterType.ENUM, List.of(choices), false, 0, Pipe.NO, false, "");
    }

    public Parameter alias(String... names) {
        return new Parameter(name, List.of(names), type, choices, mandatory, position, pipe, secret, help);
    }

    /// Must be given, or come from the pipeline.
    public Parameter required() {
        return new Parameter(name, aliases, type, choices, true, position, pipe, secret, help);
    }

    public Parameter at(int place) {
        return new Parameter(name, aliases, type, choices, mandatory, place, pipe, secret, help);
    }

    public Parameter from(Pipe source) {
        return new Parameter(name, aliases, type, choices, mandatory, position, source, secret, help);
    }

    public Parameter hidden() {
        return new Parameter(name, aliases, type, choices, mandatory, position, pipe, true, help);
    }

    public Parameter help(String text) {
        return new Parameter(name, aliases, type, choices, mandatory, position, pipe, secret, text);
    }
}
