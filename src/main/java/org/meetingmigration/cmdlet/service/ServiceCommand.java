package org.meetingmigration.cmdlet.service;

import java.util.ArrayList;
import java.util.List;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.Stage;
import org.meetingmigration.cmdlet.client.Service;
import org.meetingmigration.cmdlet.client.Tenant;

/// Lets the shell run a [ServiceCmdlet]. A fault with one of many users is reported, and the others have their turn.
public final class ServiceCommand implements Command {

    private static final Parameter TENANT = Parameter.string("Tenant")
            .help("The tenant to work in; needed only where the token is for several and MMS_TENANT is not set.");

    private final ServiceCmdlet cmdlet;
    private final Service service;
    private final CmdletSpec spec;
    private final List<Pasted> pasted;

    /// @param pasted parameters that pasted scripts may have and that mean nothing here
    public ServiceCommand(Service service, ServiceCmdlet cmdlet, Pasted... pasted) {
        this.service = service;
        this.cmdlet = cmdlet;
        this.pasted = List.of(pasted);
        this.spec = withShared(cmdlet.spec(), this.pasted);
    }

    private static CmdletSpec withShared(CmdletSpec own, List<Pasted> pasted) {
        var parameters = new ArrayList<>(own.parameters());
        parameters.add(TENANT);
        pasted.stream().map(Pasted::parameter).forEach(parameters::add);
        return new CmdletSpec(
                own.name(),
                own.aliases(),
                own.synopsis(),
                List.copyOf(parameters),
                own.examples(),
                own.supportsShouldProcess(),
                own.outputType(),
                own.tableColumns());
    }

    @Override
    public CmdletSpec spec() {
        return spec;
    }

    @Override
    public Stage open(Invocation call) {
        return new Stage() {
            private final Tenant tenant = service.in(call.string(TENANT.name()));
            private boolean first = true;

            @Override
            public void next() {
                if (first) {
                    Pasted.answer(call, spec.name(), pasted);
                    first = false;
                }
                runOne(call, tenant);
            }
        };
    }

    private void runOne(Invocation call, Tenant tenant) {
        try {
            cmdlet.run(call, tenant);
        } catch (CmdletError e) {
            if (!call.hasInput() || concernsAll(e)) {
                throw e;
            }
            call.error(e);
        }
    }

    /// Whether the next object would fail in the same way.
    private static boolean concernsAll(CmdletError e) {
        return switch (e.category()) {
            case NOT_ALLOWED, UNAVAILABLE, STOPPED -> true;
            case INVALID_ARGUMENT, NOT_FOUND, CONFLICT, FAILED -> false;
        };
    }
}
