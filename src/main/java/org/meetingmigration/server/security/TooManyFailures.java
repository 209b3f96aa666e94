package org.meetingmigration.server.security;

import org.springframework.security.core.AuthenticationException;

/// Somebody at this address failed to sign in too often.
final class TooManyFailures extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    TooManyFailures() {
        super("Too many failed sign-ins from this address; wait a minute, then try again with the right token.");
    }
}
