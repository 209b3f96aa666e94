package org.meetingmigration.server.web;

/// What the template `signin` shows.
///
/// @param to path of the page to go to afterwards; empty for the first
/// @param fault key of what is wrong; empty at first
public record SignInView(String to, String fault) {}
