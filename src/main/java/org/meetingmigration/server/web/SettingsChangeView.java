package org.meetingmigration.server.web;

import java.util.Arrays;
import java.util.List;
import org.meetingmigration.directory.TenantSettings;

/// What a change of settings is about to do.
///
/// @param version that was read
/// @param waiting requests that wait now
/// @param running requests that run now
/// @param outlived ended requests that are older than they would be kept
public record SettingsChangeView(
        TenantSettings before, TenantSettings after, long version, long waiting, long running, int outlived) {

    /// More ended requests than this are not counted.
    public static final int MOST_COUNTED = 1_000;

    public List<Setting> changes() {
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.isDifferent(before, after))
                .toList();
    }

    /// What follows from one of the changes.
    public String consequence(Setting setting, Words words) {
        var end = setting.isSwitch() ? (setting.isOn(after) ? ".on" : ".off") : ".then";
        return words.text(setting.key() + end, waiting, running);
    }
}
