package org.meetingmigration.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.cmdlet.client.FakeService;

/// docs/cmdlets.md says what the cmdlets are.
class CmdletPagesTest {

    @TempDir
    private Path temp;

    private final FakeService fake = new FakeService();

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void pageShouldBeWhatTheSpecificationsSay() throws Exception {
        var text = new CmdletPages(temp).text(new Signed(fake, temp).commands());
        if (Boolean.getBoolean("mms.writeDocs")) {
            Files.writeString(CmdletPages.FILE, text);
        }
        assertThat(Files.readString(CmdletPages.FILE))
                .as("Write it anew: ./mvnw test -Dtest=CmdletPagesTest -Dmms.writeDocs=true")
                .isEqualTo(text);
    }

    @Test
    void everyCmdletOfTheServiceShouldHaveAnExampleThatParses() {
        var signed = new Signed(fake, temp);
        for (var command : signed.commands()) {
            command.spec().examples().forEach(example -> signed.interpreter().check(example.command()));
            assertThat(command.spec().synopsis()).as(command.spec().name()).endsWith(".");
        }
        for (var command : ServiceCmdlets.all(fake.service(), SignInTest.file(temp), Duration.ZERO)) {
            assertThat(command.spec().examples()).as(command.spec().name()).isNotEmpty();
            assertThat(command.spec().parameters())
                    .as(command.spec().name())
                    .allSatisfy(parameter ->
                            assertThat(parameter.help()).as(parameter.name()).endsWith("."));
        }
    }
}
