package org.meetingmigration.cmdlet.service;

import java.util.ArrayList;
import java.util.List;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;

/// A parameter of the original cmdlets that has no meaning here. Scripts that carry it run all the same and get one
/// warning; where going on would do something else than the script meant, it is refused.
///
/// @param refusal why it is refused; empty where it is passed over
public record Pasted(Parameter parameter, String refusal) {

    private static final String MEANS_NOTHING = "Accepted for scripts written for the original; means nothing here.";

    public static final Pasted DOMAIN_CONTROLLER = text("DomainController", "DC");
    public static final Pasted LOCAL_STORE = flag("LocalStore");
    public static final Pasted FORCE = flag("Force");
    public static final Pasted AS_JOB = flag("AsJob");
    public static final Pasted TENANT_DOMAIN = text("TenantDomain");
    public static final Pasted LDAP_FILTER =
            refused(Parameter.string("LdapFilter"), "Use -Filter of Get-CsOnlineUser, or Where-Object.");
    public static final Pasted INSTANCE =
            refused(Parameter.object("Instance"), "Name what is to be changed by its own parameter instead.");
    public static final Pasted RESET_LEADER_PIN = flag("ResetLeaderPin");
    public static final Pasted SEND_EMAIL = flag("SendEmail");
    public static final Pasted SEND_EMAIL_TO = text("SendEmailToAddress");
    public static final Pasted SEND_EMAIL_FROM = text("SendEmailFromAddress");
    public static final Pasted SEND_EMAIL_FROM_NAME = text("SendEmailFromDisplayName");

    /// A text that is passed over.
    public static Pasted text(String name, String... aliases) {
        return new Pasted(Parameter.string(name).alias(aliases).help(MEANS_NOTHING), "");
    }

    /// A switch that is passed over.
    public static Pasted flag(String name) {
        return new Pasted(Parameter.flag(name).help(MEANS_NOTHING), "");
    }

    /// Anything that is passed over.
    public static Pasted any(String name) {
        return new Pasted(Parameter.object(name).help(MEANS_NOTHING), "");
    }

    /// @param reason a sentence that says what to do instead
    public static Pasted refused(Parameter parameter, String reason) {
        return new Pasted(parameter.help("Refused: " + reason), reason);
    }

    static void answer(Invocation call, String command, List<Pasted> all) {
        var passedOver = new ArrayList<String>();
        for (var pasted : all) {
            var name = pasted.parameter.name();
            if (!call.isSet(name)) {
                continue;
            }
            if (!pasted.refusal.isEmpty()) {
                throw CmdletError.invalid(command + " has no -" + name + " here. " + pasted.refusal);
            }
            passedOver.add("-" + name);
        }
        if (passedOver.size() == 1) {
            call.warn(passedOver.getFirst() + " means nothing here and was passed over.");
        }
        if (passedOver.size() > 1) {
            call.warn(String.join(", ", passedOver) + " mean nothing here and were passed over.");
        }
    }
}
