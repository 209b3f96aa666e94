package org.meetingmigration.administration;

/// Who does something in which tenant.
///
/// @param tenant id of the tenant
/// @param actor see [AuditTrail.AuditEntry#actor]
public record Admin(String tenant, String actor) {}
