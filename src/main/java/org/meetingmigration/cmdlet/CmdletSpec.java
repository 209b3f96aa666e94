package org.meetingmigration.cmdlet;

import java.util.ArrayList;
import java.util.List;

/// What a command is called, takes and gives. Built with [#named(String)].
///
/// @param name for example `Get-CsMeetingMigrationStatus`
/// @param aliases other names
/// @param synopsis one sentence
/// @param supportsShouldProcess whether it has `-WhatIf` and `-Confirm`
/// @param outputType the type name of the objects it emits; empty when it emits none of its own
/// @param tableColumns the properties that are shown of that type when nothing else is asked for: up to four
///     as a table, more as a list; empty for all
public record CmdletSpec(
        String name,
        List<String> aliases,
        String synopsis,
        List<Parameter> parameters,
        List<Example> examples,
        boolean supportsShouldProcess,
        String outputType,
        List<String> tableColumns) {

    public static Builder named(String name) {
        return new Builder(name);
    }

    /// Collects a specification.
    public static final class Builder {

        private final String name;
        private List<String> aliases = List.of();
        private String synopsis = "";
        private final List<Parameter> parameters = new ArrayList<>();
        private final List<Example> examples = new ArrayList<>();
        private boolean supportsShouldProcess;
        private String outputType = "";
        private List<String> tableColumns = List.of();

        private Builder(String name) {
            this.name = name;
        }

        public Builder aliases(String... names) {
            aliases = List.of(names);
            return this;
        }

        public Builder synopsis(String sentence) {
            synopsis = sentence;
            return this;
        }

        public Builder parameter(Parameter parameter) {
            parameters.add(parameter);
            return this;
        }

        public Builder parameters(Parameter... more) {
            parameters.addAll(List.of(more));
            return this;
        }

        public Builder example(String command, String description) {
            examples.add(new Example(command, description));
            return this;
        }

        /// Gives the command `-WhatIf` and `-Confirm`.
        public Builder supportsShouldProcess() {
            supportsShouldProcess = true;
            return this;
        }

        /// @param type the type name of the objects it emits
        /// @param columns the properties shown by default
        public Builder output(String type, String... columns) {
            outputType = type;
            tableColumns = List.of(columns);
            return this;
        }

        public CmdletSpec build() {
            return new CmdletSpec(
                    name,
                    aliases,
                    synopsis,
                    List.copyOf(parameters),
                    List.copyOf(examples),
                    supportsShouldProcess,
                    outputType,
                    tableColumns);
        }
    }
}
