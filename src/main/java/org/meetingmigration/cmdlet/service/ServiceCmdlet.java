package org.meetingmigration.cmdlet.service;

import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.client.Tenant;

/// A cmdlet that works in one tenant of the service. [ServiceCommand] gives it that tenant, the parameter `-Tenant` and
/// the warning about [pasted parameters][Pasted]. It keeps nothing between calls.
public interface ServiceCmdlet {

    CmdletSpec spec();

    /// Does the work, for one object of the pipeline where there is one.
    ///
    /// @throws org.meetingmigration.cmdlet.CmdletError when the service refuses
    void run(Invocation call, Tenant tenant);
}
