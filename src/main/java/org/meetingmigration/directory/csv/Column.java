package org.meetingmigration.directory.csv;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meetingmigration.directory.Acp;
import org.meetingmigration.directory.User;

/// A column: its name in the header and what an export writes.
enum Column {
    ID("id", User::id),
    USER_PRINCIPAL_NAME("userPrincipalName", User::userPrincipalName),
    SIP_ADDRESS("sipAddress", User::sipAddress),
    DISPLAY_NAME("displayName", User::displayName),
    HOME("home", user -> user.home().name()),
    MAILBOX("mailbox", User::mailbox),
    LICENCES("licences", user -> String.join(";", user.licences())),
    AUDIO_ENABLED("audioEnabled", user -> String.valueOf(user.audio().enabled())),
    BRIDGE("bridge", user -> user.audio().bridgeId()),
    TOLL_NUMBER("tollNumber", user -> user.audio().tollNumber()),
    TOLL_FREE_NUMBER("tollFreeNumber", user -> user.audio().tollFreeNumber()),
    TOLL_FREE_ALLOWED("tollFreeAllowed", user -> String.valueOf(user.audio().tollFreeAllowed())),
    CONFERENCE_ID("conferenceId", user -> user.audio().conferenceId()),
    ACP_NAME("acpName", acp(Acp::name)),
    ACP_DOMAIN("acpDomain", acp(Acp::domain)),
    ACP_TOLL_NUMBER("acpTollNumber", acp(Acp::tollNumber)),
    ACP_TOLL_FREE_NUMBERS("acpTollFreeNumbers", acp(acp -> String.join(";", acp.tollFreeNumbers()))),
    ACP_PASSCODE("acpPasscode", acp(Acp::participantPasscode)),
    ACP_URL("acpUrl", acp(Acp::url)),
    PUBLIC_MEETINGS("publicMeetings", user -> String.valueOf(user.publicMeetings())),
    UPGRADE_POLICY("upgradePolicy", User::upgradePolicy),
    LANGUAGE("language", User::language),
    TIME_ZONE("timeZone", User::timeZone),
    OPTED_OUT("optedOut", user -> String.valueOf(user.optedOut()));

    private static final Map<String, Column> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(column -> column.title.toLowerCase(Locale.ROOT), c -> c));

    private final String title;
    // Method references that keep nothing.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<User, String> text;

    Column(String title, Function<User, String> text) {
        this.title = title;
        this.text = text;
    }

    String title() {
        return title;
    }

    String textOf(User user) {
        return text.apply(user);
    }

    /// Empty if there is none of that name, in any case.
    static Optional<Column> named(String title) {
        return Optional.ofNullable(BY_NAME.get(title.strip().toLowerCase(Locale.ROOT)));
    }

    private static Function<User, String> acp(Function<Acp, String> text) {
        return user -> {
            var acp = user.audio().acp();
            return acp == null ? "" : text.apply(acp);
        };
    }
}
