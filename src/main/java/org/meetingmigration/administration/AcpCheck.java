package org.meetingmigration.administration;

import org.meetingmigration.directory.Acp;

/// Checks third-party audio providers as admins describe them.
final class AcpCheck {

    private static final int MOST_NUMBERS = 20;
    private static final int MOST_DIGITS = 16;

    private AcpCheck() {}

    /// With numbers in E.164.
    ///
    /// @throws Refused with INVALID, which names the field; never repeats the passcode
    static Acp checked(Acp acp) {
        if (acp.tollFreeNumbers().size() > MOST_NUMBERS) {
            throw new Refused(Refused.Why.INVALID, "TollFreeNumbers: give at most " + MOST_NUMBERS + " numbers");
        }
        return new Acp(
                Texts.line("Name", acp.name()),
                Texts.line("Domain", acp.domain()),
                PhoneNumbers.normal("TollNumber", acp.tollNumber()),
                acp.tollFreeNumbers().stream()
                        .map(number -> PhoneNumbers.normal("TollFreeNumbers", number))
                        .distinct()
                        .toList(),
                passcode(acp.participantPasscode()),
                Texts.lineOrEmpty("Url", acp.url()));
    }

    private static String passcode(String text) {
        var passcode = text.strip();
        if (passcode.isEmpty()
                || passcode.length() > MOST_DIGITS
                || !passcode.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Refused(Refused.Why.INVALID, "ParticipantPasscode must have 1 to " + MOST_DIGITS + " digits");
        }
        return passcode;
    }
}
