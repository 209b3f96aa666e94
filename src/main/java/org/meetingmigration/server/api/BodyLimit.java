package org.meetingmigration.server.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.meetingmigration.server.problem.ProblemKind;
import org.meetingmigration.server.problem.ProblemWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/// Takes bodies of at most 1 MiB, CSV of at most 256 MiB, whether or not the client says how long they are. Bodies in
/// several parts are taken by the page that loads users alone: the server writes them to files.
public final class BodyLimit extends OncePerRequestFilter {

    static final long JSON = 1L << 20;

    /// Of users, in bytes.
    public static final long CSV = 256L << 20;

    private static final Pattern USERS = Pattern.compile(".*/users\\.csv|/t/[^/]+/users/import");

    private final ProblemWriter problems;

    BodyLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    /// More came than is taken.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(long limit) {
            super("The body is larger than " + (limit >> 20) + " MiB; send less.");
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean ofUsers = USERS.matcher(request.getRequestURI()).matches();
        if (!ofUsers && isMultipart(request)) {
            problems.write(request, response, ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Files are not taken here.");
            return;
        }
        long limit = ofUsers ? CSV : JSON;
        if (request.getContentLengthLong() > limit) {
            var fault = new TooLarge(limit);
            problems.write(request, response, ProblemKind.TOO_LARGE, String.valueOf(fault.getMessage()));
            return;
        }
        chain.doFilter(new Limited(request, limit), response);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), limit);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream in;
        private final long limit;
        private long count;

        Counted(ServletInputStream in, long limit) {
            this.in = in;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            counted(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            counted(Math.max(0, read));
            return read;
        }

        private void counted(int more) throws IOException {
            count += more;
            if (count > limit) {
                throw new TooLarge(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
