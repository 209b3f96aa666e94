package org.meetingmigration.server.api;

/// Where the routes begin.
final class Api {

    static final String ROOT = "/api/v1";
    static final String TENANT = ROOT + "/tenants/{tenant}";
    static final String USER = TENANT + "/users/{identity}";

    private Api() {}
}
