package org.meetingmigration.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.meetingmigration.server.problem.Problem;
import org.meetingmigration.server.problem.ProblemKind;
import org.meetingmigration.server.problem.ProblemWriter;
import tools.jackson.databind.json.JsonMapper;

/// What Tomcat itself refuses, before any filter sees it, is a problem too: no page, and no word about Tomcat.
/// Tomcat makes it by its name.
public final class ProblemReportValve extends ErrorReportValve {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    protected void report(Request request, Response response, Throwable fault) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var kind = ProblemKind.of(status);
        var path = Objects.requireNonNullElse(request.getRequestURI(), "");
        var problem = new Problem(kind.type(), kind.title(), status, detail(status), path, List.of());
        try {
            response.setContentType(ProblemWriter.MEDIA_TYPE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(JSON.writeValueAsString(problem));
                response.finishResponse();
            }
        } catch (IOException _) {
            // The client went away.
        }
    }

    private static String detail(int status) {
        return status < 500
                ? "This is no HTTP request as it should be; check the request line, the path and the headers."
                : "Something went wrong in the service; its log says what. Trying again is safe.";
    }
}
