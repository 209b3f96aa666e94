package org.meetingmigration.directory;

import java.util.List;
import java.util.Set;

/// Users for tests.
public final class SampleUsers {

    public static final String TENANT = "contoso";

    public static final Acp FABRIKAM =
            new Acp("Fabrikam Audio", "fabrikam.example", "+14255550199", List.of(), "123456", "");

    private SampleUsers() {}

    /// Online, without licence or audio conferencing; object id `id-<name>`, UPN `<name>@contoso.com`.
    public static User online(String name) {
        var upn = name + "@contoso.com";
        return new User(
                TENANT,
                "id-" + name,
                upn,
                "sip:" + upn,
                name,
                Home.ONLINE,
                upn,
                Set.of(),
                AudioConferencing.OFF,
                true,
                "",
                "en-GB",
                "Europe/Copenhagen",
                false);
    }

    public static User onPremises(String name) {
        return online(name).withHome(Home.ON_PREMISES);
    }

    /// Licensed, on the bridge of that id, with its default numbers.
    public static User onBridge(String name, String bridgeId, String conferenceId) {
        return online(name)
                .withLicences(Set.of(User.AUDIO_CONFERENCING))
                .withAudio(new AudioConferencing(true, bridgeId, "", "", true, conferenceId, null));
    }

    public static User onThirdParty(String name) {
        return online(name).withAudio(AudioConferencing.OFF.withAcp(FABRIKAM));
    }
}
