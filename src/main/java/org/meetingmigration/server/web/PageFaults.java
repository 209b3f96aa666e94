package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.ClientAbortException;
import org.meetingmigration.administration.NotFound;
import org.meetingmigration.administration.Refused;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.server.problem.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Makes pages of faults, for the controllers of this package.
@ControllerAdvice(basePackageClasses = PageFaults.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageFaults {

    private static final Logger LOG = LoggerFactory.getLogger(PageFaults.class);

    private final Pages pages;

    PageFaults(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<String> notFound(NotFound fault, HttpServletRequest request) {
        return pages.refusal(request, ProblemKind.NOT_FOUND, String.valueOf(fault.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<String> refused(Refused fault, HttpServletRequest request) {
        return pages.refusal(request, ProblemKind.CONFLICT, String.valueOf(fault.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<String> conflict(Directory.Conflict fault, HttpServletRequest request) {
        return pages.refusal(request, ProblemKind.CONFLICT, String.valueOf(fault.getMessage()));
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, BindException.class, IllegalArgumentException.class})
    ResponseEntity<String> wrong(Exception fault, HttpServletRequest request) {
        LOG.debug("A page was asked for with wrong values", fault);
        return pages.refusal(request, ProblemKind.MALFORMED, "");
    }

    /// Filters of security answer these.
    @ExceptionHandler
    void denied(AccessDeniedException fault) {
        throw fault;
    }

    /// The browser went away while it was answered.
    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    void gone(Exception fault) {
        LOG.debug("A browser went away", fault);
    }

    @ExceptionHandler
    ResponseEntity<String> other(Exception fault, HttpServletRequest request) {
        if (fault instanceof ErrorResponse response) {
            return pages.refusal(
                    request, ProblemKind.of(response.getStatusCode().value()), "");
        }
        LOG.error("{} {} failed", request.getMethod(), request.getServletPath(), fault);
        return pages.refusal(request, ProblemKind.INTERNAL, "");
    }
}
