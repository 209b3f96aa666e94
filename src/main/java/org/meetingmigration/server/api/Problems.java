package org.meetingmigration.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.meetingmigration.administration.NotFound;
import org.meetingmigration.administration.Refused;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.meeting.TransientFailure;
import org.meetingmigration.server.problem.Problem;
import org.meetingmigration.server.problem.Problem.FieldError;
import org.meetingmigration.server.problem.ProblemFault;
import org.meetingmigration.server.problem.ProblemKind;
import org.meetingmigration.server.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.DatabindException;

/// Makes problems of faults.
@RestControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Problem> problem(ProblemFault fault, HttpServletRequest request) {
        return answer(fault.on(request.getRequestURI()), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notFound(NotFound fault, HttpServletRequest request) {
        return answer(ProblemKind.NOT_FOUND, fault, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unknownTenant(Directory.UnknownTenant fault, HttpServletRequest request) {
        return answer(ProblemKind.NOT_FOUND, fault, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> conflict(Directory.Conflict fault, HttpServletRequest request) {
        return answer(ProblemKind.CONFLICT, fault, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused fault, HttpServletRequest request) {
        var kind = switch (fault.why()) {
            case INVALID -> ProblemKind.INVALID;
            case MIGRATION_DISABLED -> ProblemKind.MIGRATION_DISABLED;
            case NO_TARGET -> ProblemKind.NO_TARGET;
            case NUMBER_IN_USE -> ProblemKind.NUMBER_IN_USE;
            case CONFLICT -> ProblemKind.CONFLICT;
            case THIRD_PARTY_AUDIO -> ProblemKind.THIRD_PARTY_AUDIO;
            case CHANGED_MEANWHILE -> ProblemKind.CHANGED_MEANWHILE;
        };
        return answer(kind, fault, request);
    }

    /// A plan for which nothing is configured.
    @ExceptionHandler
    ResponseEntity<Problem> permanent(PermanentFailure fault, HttpServletRequest request) {
        var kind = fault.code().equals("NO_TARGET") ? ProblemKind.NO_TARGET : ProblemKind.CONFLICT;
        return answer(kind, fault, request);
    }

    /// A calendar host that is down for a while, for example.
    @ExceptionHandler
    ResponseEntity<Problem> passing(TransientFailure fault, HttpServletRequest request) {
        return answer(ProblemKind.UNAVAILABLE, fault, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mismatch(MethodArgumentTypeMismatchException fault, HttpServletRequest request) {
        return answer(wrongValue(fault.getName()).on(request.getRequestURI()), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException fault, HttpServletRequest request) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyLimit.TooLarge) {
                return answer(ProblemKind.TOO_LARGE, cause, request);
            }
            if (cause instanceof DatabindException binding && !binding.getPath().isEmpty()) {
                return answer(wrongValue(field(binding)).on(request.getRequestURI()), HttpHeaders.EMPTY);
            }
        }
        var detail = "The body is missing or is not JSON.";
        return answer(Problem.of(ProblemKind.MALFORMED, detail, request.getRequestURI()), HttpHeaders.EMPTY);
    }

    /// Filters of security answer these.
    @ExceptionHandler
    void denied(AccessDeniedException fault) {
        throw fault;
    }

    /// The client went away while it was answered.
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException fault) {
        LOG.debug("A client went away", fault);
    }

    @ExceptionHandler
    void gone(ClientAbortException fault) {
        LOG.debug("A client went away", fault);
    }

    @ExceptionHandler
    ResponseEntity<Problem> other(Exception fault, HttpServletRequest request) {
        if (fault instanceof BindException binding) {
            var fields = binding.getFieldErrors().stream()
                    .map(error -> FieldError.of(error.getField(), "has a value that is not understood"))
                    .toList();
            return answer(invalid(fields).on(request.getRequestURI()), HttpHeaders.EMPTY);
        }
        if (fault instanceof ErrorResponse response) {
            return answer(
                    Problem.of(
                            ProblemKind.of(response.getStatusCode().value()),
                            String.valueOf(response.getBody().getDetail()),
                            request.getRequestURI()),
                    response.getHeaders());
        }
        LOG.error("{} {} failed", request.getMethod(), request.getServletPath(), fault);
        var detail = "Something went wrong in the service; its log says what. Trying again is safe.";
        return answer(Problem.of(ProblemKind.INTERNAL, detail, request.getRequestURI()), HttpHeaders.EMPTY);
    }

    private static ProblemFault wrongValue(String field) {
        return invalid(List.of(FieldError.of(field, "is not known here, or has a value that is not understood")));
    }

    private static ProblemFault invalid(List<FieldError> errors) {
        var first = errors.getFirst();
        return new ProblemFault(ProblemKind.INVALID, first.field() + ": " + first.message(), errors);
    }

    private static String field(DatabindException binding) {
        var path = new StringBuilder();
        binding.getPath().forEach(step -> {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        });
        return path.toString();
    }

    private static ResponseEntity<Problem> answer(ProblemKind kind, Throwable fault, HttpServletRequest request) {
        var problem = Problem.of(kind, String.valueOf(fault.getMessage()), request.getRequestURI());
        return answer(problem, HttpHeaders.EMPTY);
    }

    private static ResponseEntity<Problem> answer(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.parseMediaType(ProblemWriter.MEDIA_TYPE))
                .body(problem);
    }
}
