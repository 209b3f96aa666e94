package org.meetingmigration.server.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What the template `signin` shows.
///
/// @param to path of the page to go to afterwards; empty for the first
/// @param fault key of what is wrong; empty at first
/// @param atIssuer whether the organisation's issuer signs people in
public record SignInView(String to, String fault, boolean atIssuer) {

    public String encodedTo() {
        return URLEncoder.encode(to, StandardCharsets.UTF_8);
    }
}
