package org.meetingmigration.cmdlet.service;

import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;

/// The `-Identity` of settings, of which each tenant has one set.
public final class GlobalIdentity {

    public static final Parameter PARAMETER =
            Parameter.string("Identity").at(1).help("Global, the only one there is; may be left out.");

    private GlobalIdentity() {}

    /// @throws CmdletError when another one is named
    public static void check(Invocation call) {
        var identity = call.string("Identity").orElse("Global");
        if (!identity.equalsIgnoreCase("Global")) {
            throw CmdletError.invalid("There is only -Identity Global. Another tenant is named with -Tenant.");
        }
    }
}
