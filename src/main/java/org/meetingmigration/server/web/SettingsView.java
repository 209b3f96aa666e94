package org.meetingmigration.server.web;

import java.util.List;
import java.util.Map;
import org.meetingmigration.administration.AuditTrail.AuditEntry;
import org.meetingmigration.directory.TenantSettings;

/// The settings of a tenant, and what each has just ignored.
///
/// @param settings as they are
/// @param version of them, which a change has to name
/// @param ignored newest first, a few of each
/// @param fault why a change was refused, in the English of the API; empty for none
/// @param saved whether a change has just been carried out
public record SettingsView(
        TenantSettings settings, long version, Map<Setting, List<AuditEntry>> ignored, String fault, boolean saved) {

    public SettingsView {
        ignored = Map.copyOf(ignored);
    }

    public List<AuditEntry> ignored(Setting setting) {
        return ignored.getOrDefault(setting, List.of());
    }
}
