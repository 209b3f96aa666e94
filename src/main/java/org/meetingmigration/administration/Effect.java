package org.meetingmigration.administration;

import org.meetingmigration.policy.Verdict;

/// What a command led to for one user.
///
/// @param verdict of the policy
/// @param request correlation id of the request made or joined; empty when nothing was enqueued
/// @param joined whether the request was there before
public record Effect(String userId, String userPrincipalName, Verdict verdict, String request, boolean joined) {}
