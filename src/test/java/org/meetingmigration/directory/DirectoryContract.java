package org.meetingmigration.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.meetingmigration.directory.Directory.Conflict;
import org.meetingmigration.directory.Directory.UnknownTenant;

/// What every directory keeps to.
public abstract class DirectoryContract {

    private static final Acp ACP =
            new Acp("Fabrikam", "f.example", "+14255550199", List.of("+1800"), "01", "https://f/");

    /// Has the tenants `contoso` and `fabrikam`, and nothing else.
    protected abstract Directory directory();

    protected static User user(String id) {
        return new User(
                "contoso",
                id,
                id + "@X.org",
                "sip:" + id + "@X.org",
                "Name of " + id,
                Home.ON_PREMISES,
                id + "@x.org",
                Set.of(),
                AudioConferencing.OFF,
                true,
                "Islands",
                "da-DK",
                "Europe/Copenhagen",
                false);
    }

    private static User with(User user, String bridge, String conferenceId) {
        return user.withAudio(user.audio().withBridge(bridge).withConferenceId(conferenceId));
    }

    private void save(User... users) {
        directory().saveUsers(List.of(users));
    }

    private List<String> found(UserFilter filter) {
        return directory().users("contoso", filter, "", 99).stream()
                .map(User::id)
                .toList();
    }

    @Test
    void tenantsShouldBeSortedAndHaveDefaults() {
        directory().addTenant("adatum");
        directory().addTenant("contoso");

        assertThat(directory().tenants()).containsExactly("adatum", "contoso", "fabrikam");
        assertThat(directory().settings("adatum").value()).isEqualTo(TenantSettings.DEFAULT);
        assertThatThrownBy(() -> directory().settings("nobody")).isInstanceOf(UnknownTenant.class);
    }

    @Test
    void settingsShouldBeComparedAndSet() {
        var read = directory().settings("contoso");
        var changed = new TenantSettings(
                false,
                false,
                true,
                true,
                true,
                Duration.ofSeconds(7),
                "none",
                true,
                true,
                "TeamsOnly",
                "https://meet.contoso.com",
                Duration.ofDays(3));

        assertThat(directory().saveSettings("contoso", changed, read.version())).isTrue();
        assertThat(directory().saveSettings("contoso", TenantSettings.DEFAULT, read.version()))
                .isFalse();
        assertThat(directory().settings("contoso").value()).isEqualTo(changed);
        assertThat(directory().settings("contoso").version()).isNotEqualTo(read.version());
        assertThat(directory().settings("fabrikam").value()).isEqualTo(TenantSettings.DEFAULT);
    }

    @Test
    void userShouldComeBackAsTheyWereSaved() {
        var audio = new AudioConferencing(true, "b", "+451", "+452", false, "77", ACP);
        var ann = user("Ann")
                .withAudio(audio)
                .withLicences(Set.of("E5", "AudioConferencing"))
                .withOptedOut(true);
        save(ann);
        assertThat(directory().user("contoso", "Ann")).contains(ann);
        var changed =
                ann.withHome(new Home("jitsi")).withAudio(AudioConferencing.OFF).withPublicMeetings(false);
        save(changed);

        assertThat(directory().user("contoso", "Ann")).contains(changed);
        directory().removeUser("contoso", "Ann");
        assertThat(directory().user("contoso", "Ann")).isEmpty();
    }

    @Test
    void userShouldBeFoundByEveryNameInAnyCase() {
        save(user("Ann"), user("bo"));

        for (String name : List.of("ANN", "ann@x.ORG", "SIP:ann@x.org", "name OF ann")) {
            assertThat(directory().user("contoso", name)).as(name).map(User::id).contains("Ann");
        }
        assertThat(directory().user("fabrikam", "ann")).isEmpty();
        assertThat(directory().user("contoso", "")).isEmpty();
    }

    @Test
    void displayNameOfTwoShouldNameNobody() {
        var same = new ArrayList<User>();
        for (String id : List.of("a", "b")) {
            var user = user(id);
            same.add(new User(
                    "contoso",
                    id,
                    user.userPrincipalName(),
                    "",
                    "Same",
                    Home.ONLINE,
                    "",
                    Set.of(),
                    AudioConferencing.OFF,
                    true,
                    "",
                    "",
                    "",
                    false));
        }
        directory().saveUsers(same);

        assertThat(directory().user("contoso", "same")).isEmpty();
    }

    @Test
    void whatMustBeUniqueShouldBeAConflictThatNamesIt() {
        save(with(user("ann"), "b1", "77"));
        var bo = user("bo");

        assertThatThrownBy(() -> save(bo.withSipAddress("ANN@x.org")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("ANN@x.org");
        assertThatThrownBy(() -> save(with(bo, "b1", "77")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("77");
        var sameName = new User(
                "contoso",
                "bo",
                "Ann@X.org",
                "",
                "",
                Home.ONLINE,
                "",
                Set.of(),
                AudioConferencing.OFF,
                true,
                "",
                "",
                "",
                false);
        assertThatThrownBy(() -> save(sameName)).isInstanceOf(Conflict.class).hasMessageContaining("Ann@X.org");
        save(with(bo, "b2", "77"));
        assertThat(found(UserFilter.ALL)).containsExactly("ann", "bo");
    }

    @Test
    void conferenceIdShouldBeUniqueOnTheDefaultBridgeHoweverItIsNamed() {
        directory().saveBridge(new Bridge("contoso", "b1", "Main", "", "", true));
        save(with(user("ann"), "", "77"));

        assertThatThrownBy(() -> save(with(user("bo"), "b1", "77"))).isInstanceOf(Conflict.class);
        save(with(user("ann"), "b1", "77"));
        assertThatThrownBy(() -> save(with(user("bo"), "", "77"))).isInstanceOf(Conflict.class);
    }

    @Test
    void filtersShouldFindThoseThatMatch() {
        var toll = user("toll").withAudio(AudioConferencing.OFF.withNumber(NumberKind.TOLL, "+451"));
        var free = user("free").withAudio(AudioConferencing.OFF.withNumber(NumberKind.TOLL_FREE, "+451"));
        var licensed =
                user("licensed").withLicences(Set.of("audioconferencing")).withHome(Home.ONLINE);
        var onBridge = user("on-bridge")
                .withAudio(AudioConferencing.OFF.withEnabled(true).withBridge("b1"));
        var acp = user("acp").withAudio(AudioConferencing.OFF.withAcp(ACP)).withUpgradePolicy("TeamsOnly");
        save(toll, free, licensed, onBridge, acp);

        assertThat(found(UserFilter.withNumber(NumberKind.TOLL, "+451"))).containsExactly("toll");
        assertThat(found(UserFilter.withNumber(NumberKind.TOLL_FREE, "+451"))).containsExactly("free");
        assertThat(found(UserFilter.withNumber(NumberKind.TOLL, UserFilter.WITHOUT_NUMBER)))
                .containsExactly("acp", "free", "licensed", "on-bridge");
        assertThat(found(filter(Home.ONLINE, null, null, null, "", ""))).containsExactly("licensed");
        assertThat(found(filter(null, true, null, null, "", ""))).containsExactly("licensed");
        assertThat(found(filter(null, null, true, null, "b1", ""))).containsExactly("on-bridge");
        assertThat(found(filter(null, null, null, true, "", "teamsonly"))).containsExactly("acp");
        assertThat(found(UserFilter.searching("ON-br"))).containsExactly("on-bridge");
        assertThat(found(UserFilter.searching("sip:fre"))).containsExactly("free");
        assertThat(found(UserFilter.searching("%"))).isEmpty();
        assertThat(directory().countUsers("contoso", UserFilter.searching("name of")))
                .isEqualTo(5);
        assertThat(directory().countUsers("fabrikam", UserFilter.ALL)).isZero();
    }

    private static UserFilter filter(
            Home home, Boolean licensed, Boolean audio, Boolean thirdParty, String bridge, String policy) {
        return new UserFilter(home, licensed, audio, thirdParty, bridge, NumberKind.TOLL, "", policy, "");
    }

    @Test
    void pagesShouldGoThroughAllByUpnAlsoWhileUsersChange() {
        var users = new ArrayList<User>();
        for (int i = 0; i < 2_500; i++) {
            users.add(user("u" + i));
        }
        directory().saveUsers(users);
        var seen = new ArrayList<String>();
        directory().forEachUser("contoso", UserFilter.ALL, user -> {
            seen.add(user.userPrincipalName());
            if (seen.size() % 500 == 0) {
                save(user.withOptedOut(true));
            }
        });

        assertThat(seen).hasSize(2_500).isSorted().doesNotHaveDuplicates();
        assertThat(directory().users("contoso", UserFilter.ALL, "U10@x.org", 2))
                .extracting(User::id)
                .containsExactly("u1100", "u1101");
    }

    @Test
    void bridgesAndNumbersShouldBeKeptSorted() {
        directory().saveBridge(new Bridge("contoso", "2", "main", "", "+451", true));
        directory().saveBridge(new Bridge("contoso", "1", "Spare", "EU", "", false));
        directory().saveBridge(new Bridge("contoso", "2", "Main", "EU", "+452", true));
        var number =
                new ServiceNumber("contoso", "+452", NumberKind.TOLL, "2", "Denmark", "da-DK", List.of("en", "de"));
        directory().saveNumber(number);
        directory().saveNumber(new ServiceNumber("contoso", "+451", NumberKind.TOLL_FREE, "", "", "", List.of()));

        assertThat(directory().bridges("contoso")).extracting(Bridge::name).containsExactly("Main", "Spare");
        assertThat(directory().bridges("contoso").getFirst().defaultNumber()).isEqualTo("+452");
        assertThatThrownBy(() -> directory().saveBridge(new Bridge("contoso", "3", "MAIN", "", "", false)))
                .isInstanceOf(Conflict.class);
        assertThat(directory().numbers("contoso")).hasSize(2).last().isEqualTo(number);
        directory().removeNumber("contoso", "+452");
        assertThat(directory().numbers("contoso")).hasSize(1);
        assertThat(directory().bridges("fabrikam")).isEmpty();
    }
}
