package org.meetingmigration.meeting;

import java.util.List;
import java.util.Map;

/// What is to be done to the carriers of one meeting part. Everything that no change names stays as it is.
public sealed interface CarrierChange {

    /// Replaces ranges of a carrier's text and keeps the rest.
    ///
    /// @param carrier which carrier
    /// @param replacements in ascending order, not overlapping
    record Splice(Carrier carrier, List<Replacement> replacements) implements CarrierChange {
        public Splice {
            replacements = List.copyOf(replacements);
            for (int i = 1; i < replacements.size(); i++) {
                if (replacements.get(i).start() < replacements.get(i - 1).end()) {
                    throw new IllegalArgumentException("Replacements overlap in " + carrier.name());
                }
            }
        }
    }

    /// The property that changes, for example `DESCRIPTION`.
    default String property() {
        String name = switch (this) {
            case Splice splice -> splice.carrier().name();
            case Remove remove -> remove.carrier().name();
            case Add add -> add.name();
        };
        return name.substring(name.indexOf('/') + 1).split(";", 2)[0];
    }

    /// Removes the carrier: the whole property with its parameters.
    record Remove(Carrier carrier) implements CarrierChange {}

    /// Adds a property, for example `CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:https://…`.
    ///
    /// @param name upper case
    /// @param parameters in the order to write them, each with its values, unquoted
    /// @param value decoded; a URI is written as it is
    record Add(String name, Map<String, List<String>> parameters, String value) implements CarrierChange {}

    /// A range of a carrier's text and what stands there afterwards.
    ///
    /// @param start first char replaced
    /// @param end after the last char replaced; equal to `start` to insert
    /// @param text decoded replacement, lines ending with `\n`; empty to remove
    record Replacement(int start, int end, String text) {
        public Replacement {
            if (start < 0 || end < start) {
                throw new IllegalArgumentException("Bad range " + start + ".." + end);
            }
        }
    }
}
