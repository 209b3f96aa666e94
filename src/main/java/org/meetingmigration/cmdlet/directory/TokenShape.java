package org.meetingmigration.cmdlet.directory;

import org.meetingmigration.cmdlet.service.Shape;

/// A token without its secret.
final class TokenShape {

    static final String TYPE = "MmsToken";

    static final Shape TOKEN = Shape.of(TYPE)
            .with("Id", "Name", "Tenant", "Role")
            .moments("Created", "Expires")
            .moments("LastUsed");

    private TokenShape() {}
}
