package org.meetingmigration.directory;

/// An audio conferencing bridge of a tenant: numbers that lead into its meetings.
///
/// @param id for example `72dfe128-d079-46f8-8857-25d3e0c7ac9f`
/// @param name unique in the tenant, whatever its case
/// @param region for people; empty when absent
/// @param defaultNumber E.164 of a number that is assigned to this bridge; empty when there is none
/// @param isDefault whether users without a bridge of their own use it; one in each tenant
public record Bridge(String tenant, String id, String name, String region, String defaultNumber, boolean isDefault) {}
