package org.meetingmigration.administration;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.ServiceNumber;

/// Changes of bridges and service numbers. Releasing a number is [Retirements]' business.
@SuppressWarnings({"DoNotCallSuggester", "unused"})
public final class BridgeAdministration {

    public BridgeAdministration(
            Transactions transactions, Directory directory, AuditTrail trail, InstantSource clock) {}

    /// A new bridge; the first one of a tenant becomes the default.
    public Bridge add(Admin admin, String name, String region) {
        throw new UnsupportedOperationException();
    }

    /// `Set-CsOnlineDialInConferencingBridge`; null leaves as it is. Users who have numbers of their own keep
    /// them.
    ///
    /// @param bridge id or name
    public Bridge change(
            Admin admin, String bridge, @Nullable String name, @Nullable String defaultNumber, boolean setDefault) {
        throw new UnsupportedOperationException();
    }

    /// A number that the tenant got, assigned to no bridge yet.
    public ServiceNumber addNumber(Admin admin, String number, NumberKind kind, String place) {
        throw new UnsupportedOperationException();
    }

    /// `Register-CsOnlineDialInConferencingServiceNumber`.
    public ServiceNumber register(Admin admin, String number, String bridge) {
        throw new UnsupportedOperationException();
    }

    /// `Set-CsOnlineDialInConferencingServiceNumber`; null leaves as it is.
    public ServiceNumber languages(
            Admin admin, String number, @Nullable String primary, @Nullable List<String> secondary) {
        throw new UnsupportedOperationException();
    }
}
