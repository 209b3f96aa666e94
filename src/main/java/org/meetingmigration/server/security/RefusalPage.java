package org.meetingmigration.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.meetingmigration.server.problem.ProblemKind;

/// Port: tells a person on the web page why something is refused.
public interface RefusalPage {

    /// @param detail for people who read the English of the API; may be empty
    void show(HttpServletRequest request, HttpServletResponse response, ProblemKind kind, String detail)
            throws IOException;

    /// Leads to the page for signing in.
    void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
