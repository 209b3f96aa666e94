package org.meetingmigration.directory;

/// Something that changed and may call for a migration.
public sealed interface Change {

    /// A change of one user; the policy is shown the user as they are after it.
    sealed interface OfUser extends Change {}

    /// @param force whether meetings were meant to be left behind (`Move-CsUser -Force`)
    record HomeMoved(Home from, Home to, boolean force) implements OfUser {}

    record AudioLicenceChanged(boolean assigned) implements OfUser {}

    /// Audio conferencing was switched on or off for the user.
    record AudioConferencingSwitched(boolean enabled) implements OfUser {}

    record ConferenceIdChanged() implements OfUser {}

    record BridgeChanged() implements OfUser {}

    /// From a third-party provider to the tenant's own bridge.
    record AcpReplaced() implements OfUser {}

    /// The third-party provider was set, changed or taken away without another taking its place.
    record AcpChanged() implements OfUser {}

    record DefaultNumberChanged(NumberKind kind) implements OfUser {}

    record TollFreeSwitched(boolean allowed) implements OfUser {}

    /// @param mode for example `TeamsOnly`
    /// @param migrate false when the admin opted out in this grant
    record UpgradePolicyGranted(String mode, boolean migrate) implements OfUser {}

    record SipAddressChanged() implements OfUser {}

    /// The tenant's meeting URL changed, decided for each user.
    record MeetingUrlChanged() implements OfUser {}

    /// Something that invitations do not show: language, name, opt-out, other licences.
    record NothingShown(String what) implements OfUser {}

    /// A policy for everybody who was granted none.
    record UpgradePolicyGrantedToTenant(String mode) implements Change {}
}
