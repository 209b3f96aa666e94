package org.meetingmigration.server.problem;

import java.util.List;
import org.meetingmigration.server.problem.Problem.FieldError;

/// Ends the handling of a request with a problem.
public final class ProblemFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient List<FieldError> errors;

    /// @param detail for people, says what to do
    public ProblemFault(ProblemKind kind, String detail, List<FieldError> errors) {
        super(detail, null, false, false);
        this.kind = kind;
        this.errors = List.copyOf(errors);
    }

    public ProblemFault(ProblemKind kind, String detail) {
        this(kind, detail, List.of());
    }

    /// A value of the request is wrong.
    public static ProblemFault invalid(String field, String message) {
        return new ProblemFault(ProblemKind.INVALID, field + ": " + message, List.of(FieldError.of(field, message)));
    }

    public ProblemKind kind() {
        return kind;
    }

    public Problem on(String instance) {
        return new Problem(kind.type(), kind.title(), kind.status(), String.valueOf(getMessage()), instance, errors);
    }
}
