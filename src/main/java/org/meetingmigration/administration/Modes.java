package org.meetingmigration.administration;

import org.meetingmigration.policy.UpgradeMode;

/// Upgrade policies as commands name them.
final class Modes {

    static final String ACTION = "Grant-CsTeamsUpgradePolicy";

    private Modes() {}

    /// @throws Refused with INVALID, which names the modes
    static UpgradeMode named(String mode) {
        return UpgradeMode.of(mode.strip())
                .orElseThrow(() -> new Refused(
                        Refused.Why.INVALID,
                        "PolicyName: there is no mode " + Texts.shown(mode) + "; choose one of "
                                + UpgradeMode.names()));
    }
}
