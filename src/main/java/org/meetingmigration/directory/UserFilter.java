package org.meetingmigration.directory;

import org.jspecify.annotations.Nullable;

/// Which users; null and empty mean any.
///
/// @param home their home
/// @param licensed whether they have the audio conferencing licence
/// @param audioEnabled whether they are on the tenant's own bridge
/// @param thirdPartyAudio whether they have a third-party audio provider
/// @param bridgeId their own bridge
/// @param kind with `number`: which default number
/// @param number E.164 of a default number; `none` for users without one
/// @param upgradePolicy their mode
/// @param search part of UPN, SIP address or display name, in any case
public record UserFilter(
        @Nullable Home home,
        @Nullable Boolean licensed,
        @Nullable Boolean audioEnabled,
        @Nullable Boolean thirdPartyAudio,
        String bridgeId,
        NumberKind kind,
        String number,
        String upgradePolicy,
        String search) {

    public static final String WITHOUT_NUMBER = "none";

    public static final UserFilter ALL = new UserFilter(null, null, null, null, "", NumberKind.TOLL, "", "", "");

    public static UserFilter withNumber(NumberKind kind, String number) {
        return new UserFilter(null, null, null, null, "", kind, number, "", "");
    }

    public static UserFilter searching(String search) {
        return new UserFilter(null, null, null, null, "", NumberKind.TOLL, "", "", search);
    }
}
