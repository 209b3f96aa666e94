package org.meetingmigration.cmdlet.service;

import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Invocation;

/// Asks before something that cannot be taken back, unless the command line answers already.
public final class Consent {

    private Consent() {}

    /// @param action what is about to be done, `Remove the user ashaw@contoso.com`
    /// @param forced whether the command line says not to ask, with `-Force` for example
    /// @return false when it is not to be done
    /// @throws CmdletError when nobody can be asked
    public static boolean given(Invocation call, String action, boolean forced) {
        boolean answered = forced || call.whatIf() || call.bool("Confirm").isPresent();
        if (answered) {
            return call.confirm(action);
        }
        var console = call.session().console();
        if (!console.terminal().interactive()) {
            throw CmdletError.invalid(
                    action + "? Not asked, because this is not a terminal: add -Confirm:$false to go ahead.");
        }
        return console.confirm(action + "?");
    }
}
