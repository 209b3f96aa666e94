package org.meetingmigration.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.cmdlet.client.Connection;
import org.meetingmigration.cmdlet.client.FakeService;
import org.meetingmigration.cmdlet.client.Service;
import org.meetingmigration.cmdlet.client.ServiceAddress;
import org.meetingmigration.cmdlet.client.SignInFile;

class SignInTest {

    @TempDir
    private Path temp;

    private final FakeService fake = new FakeService();

    static SignInFile file(Path home) {
        return new SignInFile(Map.of("XDG_CONFIG_HOME", home.toString()));
    }

    @AfterEach
    void close() {
        fake.close();
    }

    private Signed stranger() {
        var connection = new Connection(ServiceAddress.of(fake.address()), Optional.empty());
        return new Signed(new Service(() -> connection, Optional.empty()), temp);
    }

    @Test
    void linesOfTheArticleShouldSignIn() {
        var signed = stranger();
        signed.console().answering("ada@contoso.com", FakeService.TOKEN);
        assertThat(signed.interpreter().run("$credential = Get-Credential")).isTrue();
        assertThat(signed.interpreter().run("$session = New-CsOnlineSession -Credential $credential"))
                .as(signed.console().faults())
                .isTrue();
        assertThat(signed.interpreter().run("Import-PSSession $session")).isTrue();
        assertThat(signed.screen("Get-CsMeetingMigrationStatus -SummaryOnly")).contains("131");
        signed.screen("$credential; $session; $credential | ConvertTo-Json; Get-History");
        assertThat(signed.console().shown() + signed.console().faults()).doesNotContain(FakeService.TOKEN);
    }

    @Test
    void nobodyShouldBeToldHowToSignIn() {
        assertThat(stranger().faults("Get-CsTenantMigrationConfiguration"))
                .contains("You are not signed in to " + fake.address())
                .contains("Connect-Mms -TokenFile");
    }

    @Test
    void wrongTokenShouldBeToldHowToSignIn() throws Exception {
        var token = Files.writeString(temp.resolve("wrong.token"), "mms_wrong\n");
        assertThat(stranger().faults("Connect-Mms -TokenFile '" + token + "'"))
                .contains("does not accept the token")
                .doesNotContain("mms_wrong");
        assertThat(file(temp).load()).isEmpty();
    }

    @Test
    void connectShouldRememberTheTokenForItsOwnerAlone() throws Exception {
        var token = Files.writeString(temp.resolve("admin.token"), FakeService.TOKEN + "\n");
        var signed = stranger();
        assertThat(signed.screen("Connect-Mms -TokenFile '" + token + "'")).contains("contoso");
        var saved = file(temp);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(saved.path())))
                .isEqualTo("rw-------");
        assertThat(saved.load().orElseThrow().address().base()).isEqualTo(fake.address());
        assertThat(signed.screen("Get-CsTenantMigrationConfiguration")).contains("MeetingMigrationEnabled");
        signed.screen("Disconnect-Mms");
        assertThat(saved.load()).isEmpty();
        assertThat(signed.faults("Get-CsTenantMigrationConfiguration")).contains("not signed in");
    }

    @Test
    void severalTenantsShouldBeNamed() {
        fake.tenant().addTenant("fabrikam");
        var signed = new Signed(fake, temp);
        assertThat(signed.faults("Get-CsTenantMigrationConfiguration")).contains("contoso, fabrikam", "-Tenant");
        assertThat(signed.faults("Get-CsTenantMigrationConfiguration -Tenant contoso"))
                .isEmpty();
        assertThat(signed.faults("Get-CsTenantMigrationConfiguration -Tenant nobody"))
                .contains("There is no such tenant");
    }
}
