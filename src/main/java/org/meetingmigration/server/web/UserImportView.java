package org.meetingmigration.server.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.meetingmigration.server.api.UserCsv.Imported;
import org.meetingmigration.server.problem.Problem.FieldError;

/// Users from a file: before anything was sent, checked, refused, or loaded.
///
/// @param fault in the English of the API; empty for none
/// @param errors of single values
public record UserImportView(
        Optional<Checked> checked, Optional<Imported> loaded, String fault, List<FieldError> errors) {

    public UserImportView {
        errors = List.copyOf(errors);
    }

    /// What a file would do.
    ///
    /// @param id of the file that is kept
    /// @param triggers whether what changes is to migrate meetings
    /// @param hold how long the requests wait, and can be stopped
    public record Checked(String id, String name, boolean triggers, Imported would, Duration hold) {

        /// Whether carrying it out would do anything.
        public boolean changesAnything() {
            return would.added() + would.changed() > 0;
        }
    }

    static UserImportView of(Optional<Imported> loaded) {
        return new UserImportView(Optional.empty(), loaded, "", List.of());
    }

    static UserImportView checked(Checked checked) {
        return new UserImportView(Optional.of(checked), Optional.empty(), "", List.of());
    }

    static UserImportView refused(String fault, List<FieldError> errors) {
        return new UserImportView(Optional.empty(), Optional.empty(), fault, errors);
    }
}
