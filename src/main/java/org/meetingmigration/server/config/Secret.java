package org.meetingmigration.server.config;

/// A secret, read from where the configuration says: `${env:NAME}` or `${file:/path}`.
///
/// @param value never shown
public record Secret(String value) {

    @Override
    public String toString() {
        return "***";
    }
}
