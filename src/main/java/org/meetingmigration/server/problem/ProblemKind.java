package org.meetingmigration.server.problem;

import java.util.Locale;

/// Kinds of errors; clients rely on the codes, so they never change meaning.
public enum ProblemKind {
    NOT_FOUND(404, "Not found"),
    INVALID(422, "Invalid"),
    MALFORMED(400, "Malformed"),
    UNAUTHENTICATED(401, "Not signed in"),
    FORBIDDEN(403, "Not allowed"),
    MIGRATION_DISABLED(409, "Migration is switched off"),
    NO_TARGET(422, "No target"),
    NUMBER_IN_USE(409, "The number is in use"),
    CONFLICT(409, "Conflict"),
    THIRD_PARTY_AUDIO(409, "Third-party audio"),
    CHANGED_MEANWHILE(412, "Changed meanwhile"),
    PRECONDITION_REQUIRED(428, "If-Match is missing"),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency key reused"),
    TOO_LARGE(413, "Too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    RATE_LIMITED(429, "Too many requests"),
    INTERNAL(500, "Fault of the service"),
    UNAVAILABLE(503, "Not available now");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /// HTTP status.
    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /// What a status that no code of ours chose comes closest to.
    public static ProblemKind of(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? MALFORMED : INTERNAL;
        };
    }

    /// For example `urn:mms:problem:not-found`.
    public String type() {
        return "urn:mms:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
