package org.meetingmigration.server.web;

import org.meetingmigration.server.problem.ProblemKind;

/// What the template `refusal` shows.
///
/// @param detail in the English of the API; empty where the kind says everything
public record Refusal(ProblemKind kind, String detail) {}
