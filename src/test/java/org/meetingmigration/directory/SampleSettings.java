package org.meetingmigration.directory;

import java.time.Duration;

/// The default settings but for one switch.
public final class SampleSettings {

    private SampleSettings() {}

    public static TenantSettings disabled() {
        return with(false, true, false, false, false);
    }

    public static TenantSettings withoutAudio() {
        return with(true, false, false, false, false);
    }

    public static TenantSettings replacingAcp() {
        return with(true, true, true, false, false);
    }

    public static TenantSettings following() {
        return with(true, true, false, true, true);
    }

    public static TenantSettings with(boolean enabled, boolean audio, boolean replaceAcp, boolean sip, boolean url) {
        return new TenantSettings(
                enabled,
                audio,
                replaceAcp,
                sip,
                url,
                Duration.ofMinutes(10),
                "all",
                false,
                false,
                "Islands",
                "",
                Duration.ofDays(150));
    }
}
