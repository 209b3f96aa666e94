package org.meetingmigration.server.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An error as it goes over the wire (RFC 9457).
///
/// @param type for example `urn:mms:problem:not-found`
/// @param detail one sentence that says what to do
/// @param instance path of the request
/// @param errors what is wrong with which field, where that is known
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String instance, List<FieldError> errors) {

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(ProblemKind kind, String detail, String instance) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, instance, List.of());
    }

    /// @param field name in the request, for example `tollNumber`
    /// @param row of a CSV file, the heading being row 1; null elsewhere
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldError(String field, @Nullable Long row, String message) {

        public static FieldError of(String field, String message) {
            return new FieldError(field, null, message);
        }
    }
}
