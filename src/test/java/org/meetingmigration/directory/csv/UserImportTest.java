package org.meetingmigration.directory.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meetingmigration.directory.Acp;
import org.meetingmigration.directory.AudioConferencing;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.Home;
import org.meetingmigration.directory.User;
import org.meetingmigration.directory.UserFilter;
import org.meetingmigration.store.Store;
import org.meetingmigration.store.StoreConfig;

class UserImportTest {

    @TempDir
    Path temp;

    private Store store;
    private final List<ImportedUser> shown = new ArrayList<>();

    @BeforeEach
    void open() {
        store = Store.open(StoreConfig.embedded(temp.resolve("mms-data")));
        for (String tenant : List.of("contoso", "fabrikam")) {
            store.directory().addTenant(tenant);
            store.directory().saveBridge(new Bridge(tenant, "b1", "Main", "", "", true));
            store.directory().saveBridge(new Bridge(tenant, "b2", "Spare", "", "", false));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private ImportResult load(String tenant, String text) {
        return load(tenant, text, UTF_8);
    }

    private ImportResult load(String tenant, String text, Charset charset) {
        try {
            var file = Files.write(temp.resolve("users.csv"), text.getBytes(charset));
            return new UserImport(store.directory(), store.overlaps())
                    .load(tenant, file, store.transactions()::run, shown::addAll);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<RowError> errors(String text) {
        var result = load("contoso", text);
        assertThat(result).isInstanceOf(ImportResult.Rejected.class);
        assertThat(shown).isEmpty();
        return ((ImportResult.Rejected) result).errors();
    }

    private List<User> users(String tenant) {
        return store.directory().users(tenant, UserFilter.ALL, "", 1_000);
    }

    private String export(String tenant) {
        var out = new StringWriter();
        new UserExport(store.directory()).write(tenant, UserFilter.ALL, out);
        return out.toString();
    }

    private static User ann(String displayName) {
        var acp =
                new Acp("Fabrikam, Audio", "f.example", "+14255550199", List.of("+18005550100"), "0123", "https://f/");
        return new User(
                "contoso",
                "id-Ann",
                "Ann@contoso.com",
                "sip:ann@contoso.com",
                displayName,
                new Home("jitsi"),
                "ann@mail.contoso.com",
                Set.of("AudioConferencing", "E5"),
                new AudioConferencing(true, "b2", "+4589881234", "", false, "7700", acp),
                true,
                "TeamsOnly",
                "da-DK",
                "Europe/Copenhagen",
                true);
    }

    @Test
    void fileWithOnlyTheMandatoryColumnShouldMakeUsersWithDefaults() {
        assertThat(load("contoso", "userPrincipalName\nBo@contoso.com\n\ncy@contoso.com\n"))
                .isEqualTo(new ImportResult.Loaded(2, 0, 0));

        var bo = store.directory().user("contoso", "bo@CONTOSO.com").orElseThrow();
        assertThat(bo.id()).matches("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(bo.home()).isEqualTo(Home.ON_PREMISES);
        assertThat(bo.mailbox()).isEqualTo("bo@contoso.com");
        assertThat(bo.publicMeetings()).isTrue();
        assertThat(bo.upgradePolicy()).isEqualTo("Islands");
        assertThat(load("contoso", "userPrincipalName\nbo@contoso.com\n")).isEqualTo(new ImportResult.Loaded(0, 1, 0));
        assertThat(users("contoso")).extracting(User::id).contains(bo.id()).hasSize(2);
    }

    @Test
    void exportShouldLoadAsTheSameUsers() {
        var odd = List.of("=1+1", "'t Hooft", "'=x", "''", "a,\"b\"\r\nc;", "+45 12", "-", "æøå 😀", "@x", " x ");
        var users = new ArrayList<User>();
        for (int i = 0; i < odd.size(); i++) {
            users.add(new User(
                    "contoso",
                    "id-" + i,
                    "u" + i + "@x.org",
                    "",
                    odd.get(i),
                    Home.ONLINE,
                    "",
                    Set.of(),
                    AudioConferencing.OFF,
                    false,
                    "",
                    "",
                    "",
                    false));
        }
        users.add(ann("Ann Shaw"));
        store.directory().saveUsers(users);
        var exported = export("contoso");

        assertThat(load("contoso", exported)).isEqualTo(new ImportResult.Loaded(0, 0, users.size()));
        assertThat(load("fabrikam", exported)).isEqualTo(new ImportResult.Loaded(users.size(), 0, 0));
        assertThat(export("fabrikam")).isEqualTo(exported);
        assertThat(users("contoso")).containsExactlyInAnyOrderElementsOf(users);
        assertThat(exported).contains("'=1+1").contains("\r\n").contains("+4589881234");
    }

    @Test
    void anyColumnOrderByteOrderMarkAndQuotesShouldDo() {
        assertThat(
                        load(
                                "contoso",
                                "\uFEFFDisplayName,\"LICENCES\",bridge,userprincipalname,\r\n"
                                        + "\"Shaw, Ann \"\"A\"\"\",E5 ; AudioConferencing,spare, ann@contoso.com ,,\r\nShort\r\n"))
                .isInstanceOf(ImportResult.Rejected.class);
        assertThat(load(
                        "contoso",
                        "\uFEFFDisplayName,\"LICENCES\",bridge,userprincipalname,\r\n"
                                + "\"Shaw, Ann \"\"A\"\"\",E5 ; AudioConferencing,spare, ann@contoso.com ,,\r\n"))
                .isEqualTo(new ImportResult.Loaded(1, 0, 0));

        var ann = users("contoso").getFirst();
        assertThat(ann.displayName()).isEqualTo("Shaw, Ann \"A\"");
        assertThat(ann.licences()).containsExactly("AudioConferencing", "E5");
        assertThat(ann.audio().bridgeId()).isEqualTo("b2");
    }

    @Test
    void columnsThatAreMissingShouldLeaveUsersAsTheyAre() {
        store.directory().saveUsers(List.of(ann("Ann")));
        assertThat(load("contoso", "userPrincipalName,home,acpName\nann@contoso.com,online,\n"))
                .isEqualTo(new ImportResult.Loaded(0, 1, 0));

        var before = ann("Ann");
        var after = users("contoso").getFirst();
        assertThat(after.home()).isEqualTo(Home.ONLINE);
        assertThat(after.audio()).isEqualTo(before.audio().withAcp(null));
        assertThat(after.id()).isEqualTo("id-Ann");
        assertThat(shown).containsExactly(new ImportedUser(before, after));
    }

    @ParameterizedTest
    @CsvSource({
        "sipAddress,not an address,Write an address",
        "timeZone,Denmark/Nowhere,Europe/Copenhagen",
        "language,da_DK!,da-DK",
        "optedOut,perhaps,true or false",
        "tollNumber,89881234,+4589881234",
        "conferenceId,12a,digits",
        "bridge,unknown,add it first",
    })
    void wrongCellShouldSayRowColumnAndWhatToDo(String column, String cell, String advice) {
        var errors = errors("userPrincipalName," + column + "\nbo@x.org,\nann@x.org," + cell + "\n");

        assertThat(errors).hasSize(1);
        assertThat(errors.getFirst().row()).isEqualTo(3);
        assertThat(errors.getFirst().column()).isEqualTo(column);
        assertThat(errors.getFirst().message()).contains(advice);
        assertThat(users("contoso")).isEmpty();
    }

    @Test
    void duplicatesInTheFileShouldNameBothRows() {
        var errors = errors("userPrincipalName,id,sipAddress,bridge,conferenceId\nann@x.org,1,sip:a@x.org,,77\n"
                + "ANN@x.org,2,b@x.org,b2,77\nbo@x.org,1,A@x.org,b1,77\n");

        assertThat(errors).extracting(RowError::row).containsExactly(3L, 4L, 4L, 4L);
        assertThat(errors)
                .extracting(RowError::column)
                .containsExactlyInAnyOrder("userPrincipalName", "id", "sipAddress", "conferenceId");
        assertThat(errors).allSatisfy(error -> assertThat(error.message()).contains("Row 2"));
    }

    @Test
    void duplicatesOfStoredUsersShouldNameThem() {
        store.directory().saveUsers(List.of(ann("Ann")));
        var errors = errors("userPrincipalName,id,sipAddress,bridge,conferenceId\n"
                + "ann@contoso.com,2,,,\nbo@x.org,,Ann@contoso.com,,7700\ncy@x.org,,,Spare,7700\n");

        assertThat(errors).extracting(RowError::row).containsExactly(2L, 3L, 4L);
        assertThat(errors).allSatisfy(error -> assertThat(error.message()).contains("Ann@contoso.com"));
    }

    @Test
    void badHeadersAndFilesShouldBeErrors() {
        assertThat(errors("")).hasSize(1);
        assertThat(errors("name,displayName,displayname\nx,y,z\n"))
                .extracting(RowError::column)
                .contains("name", "displayName", "userPrincipalName");
        assertThat(errors("userPrincipalName\n\"ann@x.org\n")).hasSize(1);
        assertThat(errors("userPrincipalName\nann@x.org,b\n").getFirst().message())
                .contains("more cells");
        assertThat(errors("userPrincipalName,displayName\nann@x.org," + "x".repeat(20_000) + "\n"))
                .hasSize(1);
        assertThat(load("contoso", "userPrincipalName\nånn@x.org", Charset.forName("ISO-8859-1")))
                .isInstanceOfSatisfying(
                        ImportResult.Rejected.class,
                        result ->
                                assertThat(result.errors().getFirst().message()).contains("UTF-8"));
    }

    @Test
    void errorsShouldBeCappedAndNothingStored() {
        var result = load("contoso", "userPrincipalName\ngood@x.org\n" + "bad\n".repeat(3_000));

        assertThat(result).isInstanceOfSatisfying(ImportResult.Rejected.class, rejected -> {
            assertThat(rejected.errors()).hasSize(UserImport.MOST_ERRORS);
            assertThat(rejected.more()).isTrue();
        });
        assertThat(users("contoso")).isEmpty();
    }

    @Test
    void faultInTheHookShouldStoreNothing() {
        var text = new StringBuilder("userPrincipalName\n");
        for (int i = 0; i < 1_200; i++) {
            text.append("u").append(i).append("@x.org\n");
        }
        var pages = new ArrayList<Integer>();
        try {
            var file = Files.writeString(temp.resolve("many.csv"), text);
            new UserImport(store.directory(), store.overlaps())
                    .load("contoso", file, store.transactions()::run, page -> {
                        pages.add(page.size());
                        if (pages.size() == 3) {
                            throw new Directory.Conflict("no");
                        }
                    });
        } catch (Directory.Conflict | IOException e) {
            assertThat(e).hasMessage("no");
        }

        assertThat(pages).containsExactly(500, 500, 200);
        assertThat(store.directory().countUsers("contoso", UserFilter.ALL)).isZero();
    }
}
