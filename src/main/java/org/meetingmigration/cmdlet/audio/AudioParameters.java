package org.meetingmigration.cmdlet.audio;

import java.util.Optional;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Body;

/// Parameters that several dial-in cmdlets have.
final class AudioParameters {

    static final Parameter BRIDGE_ID = Parameter.string("BridgeId").help("The bridge, by its id.");
    static final Parameter BRIDGE_NAME = Parameter.string("BridgeName").help("The bridge, by its name.");
    static final Parameter FORCE = Parameter.flag("Force").help("Does not ask.");
    static final Parameter SERVICE_NUMBER =
            Parameter.string("ServiceNumber").help("Toll number in invitations: +4589881234; $null for the bridge's.");
    static final Parameter TOLL_FREE_NUMBER =
            Parameter.string("TollFreeServiceNumber").help("Toll-free number in invitations; $null for none.");
    static final Parameter ALLOW_TOLL_FREE =
            Parameter.bool("AllowTollFreeDialIn").help("Whether invitations show the toll-free number.");
    static final Parameter CONFERENCE_ID =
            Parameter.string("ConferenceId").alias("Passcode").help("Digits that callers type.");

    private AudioParameters() {}

    /// Id or name of the bridge that is named.
    ///
    /// @throws CmdletError when both are
    static Optional<String> bridge(Invocation call) {
        var id = call.string("BridgeId");
        var name = call.string("BridgeName");
        if (id.isPresent() && name.isPresent()) {
            throw CmdletError.invalid("Give -BridgeId or -BridgeName, not both.");
        }
        return id.or(() -> name);
    }

    /// What `Set-` and `Enable-CsOnlineDialInConferencingUser` change.
    static Body edit(Invocation call) {
        var body = new Body()
                .setIf("bridge", bridge(call))
                .setIf("tollFreeAllowed", call.bool("AllowTollFreeDialIn"))
                .setIf("conferenceId", call.string("ConferenceId"));
        number(call, "ServiceNumber").ifPresent(number -> body.set("tollNumber", number));
        number(call, "TollFreeServiceNumber").ifPresent(number -> body.set("tollFreeNumber", number));
        return body;
    }

    /// A number; empty text for `$null`; empty when not given.
    private static Optional<String> number(Invocation call, String parameter) {
        if (!call.isSet(parameter)) {
            return Optional.empty();
        }
        return Optional.of(call.string(parameter).map(Numbers::e164).orElse(""));
    }
}
