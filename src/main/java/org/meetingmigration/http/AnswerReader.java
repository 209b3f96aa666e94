package org.meetingmigration.http;

import java.io.IOException;
import java.io.InputStream;

/// Makes a value out of an answer, while the body arrives. May leave the body unread, and need not close it. It may
/// be asked more than once for one call, when the connection breaks in the middle of a body.
@FunctionalInterface
public interface AnswerReader<T> {

    /// @param answer any status but 401, 407, 429, 502, 503, 504 and redirects, which are dealt with before; 303 is no
    ///     redirect for what changes something
    /// @param body ends with an [AnswerTooLarge] where it is longer than allowed
    /// @throws IOException counts as a connection that broke
    T read(HttpAnswer answer, InputStream body) throws IOException;
}
