package org.meetingmigration.cmdlet;

/// A command that is run once, or once for each object that comes down the pipeline.
///
/// ```java
/// final class GetCsTenantMigrationConfiguration implements Cmdlet {
///     public CmdletSpec spec() {
///         return CmdletSpec.named("Get-CsTenantMigrationConfiguration")
///                 .synopsis("Shows whether meetings are migrated at all.")
///                 .output("TenantMigrationConfiguration", "Identity", "MeetingMigrationEnabled")
///                 .build();
///     }
///
///     public void run(Invocation call) {
///         call.emit(PsObject.of("TenantMigrationConfiguration").with("Identity", "Global"));
///     }
/// }
/// ```
public interface Cmdlet extends Command {

    /// Does the work.
    ///
    /// @throws CmdletError to end the pipeline, unless `-ErrorAction` says otherwise; a fault that concerns
    /// one object of many belongs to [Invocation#error(CmdletError)]
    void run(Invocation call);

    @Override
    default Stage open(Invocation call) {
        return () -> run(call);
    }
}
