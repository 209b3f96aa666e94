package org.meetingmigration.http;

/// What opens a server. Never shows a secret when printed.
public sealed interface Credentials {

    /// Nothing.
    record None() implements Credentials {}

    /// Sent with every call, asked for or not (RFC 7617).
    ///
    /// @param user without a colon
    record Basic(String user, String password) implements Credentials {
        public Basic {
            if (user.indexOf(':') >= 0) {
                throw new IllegalArgumentException("a user name for basic sign-in has no colon");
            }
        }

        @Override
        public String toString() {
            return "Basic[" + user + "]";
        }
    }

    /// Proves the password without sending it (RFC 7616).
    record Digest(String user, String password) implements Credentials {
        @Override
        public String toString() {
            return "Digest[" + user + "]";
        }
    }

    /// Sent with every call (RFC 6750).
    ///
    /// @param token visible ASCII characters
    record Bearer(String token) implements Credentials {
        public Bearer {
            if (token.isEmpty() || !token.chars().allMatch(c -> c > ' ' && c < 127)) {
                throw new IllegalArgumentException("a bearer token has visible ASCII characters only");
            }
        }

        @Override
        public String toString() {
            return "Bearer";
        }
    }
}
