package org.meetingmigration;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Who may import whom.
class LayeringTest {

    private static final String ROOT = "org.meetingmigration";

    /// What each package may import besides `java.*`, itself and jspecify: packages of ours, and libraries. A
    /// package without a row has the row of the package around it. Adapters are leaves that only `cli` and
    /// `Main` import.
    private static final Map<String, List<String>> MAY_IMPORT = Map.ofEntries(
            entry("meeting", List.of()),
            entry("icalendar", List.of()),
            entry("icalendar.recurrence", List.of("icalendar", "org.dmfs.rfc5545")),
            entry("durable", List.of()),
            entry("http", List.of("meeting", "javax.net.ssl", "org.slf4j")),
            entry("terminal", List.of()),
            entry("joinblock", List.of("meeting")),
            entry("calendar", List.of("meeting")),
            entry("calendar.ics", List.of("calendar", "meeting", "icalendar", "icalendar.recurrence")),
            entry("calendar.folder", List.of("calendar", "calendar.ics", "meeting", "icalendar", "durable")),
            entry("calendar.memory", List.of("calendar", "calendar.ics", "meeting", "icalendar")),
            entry(
                    "calendar.caldav",
                    List.of("calendar", "calendar.ics", "meeting", "icalendar", "http", "javax.xml", "org.slf4j")),
            entry("conferencing", List.of("meeting", "javax.crypto")),
            entry("conferencing.fixed", List.of("conferencing", "meeting")),
            entry("conferencing.jitsi", List.of("conferencing", "meeting", "javax.crypto", "tools.jackson")),
            entry("conferencing.link", List.of("conferencing", "meeting")),
            entry("notice", List.of("meeting", "durable", "jakarta.mail", "jakarta.activation")),
            entry(
                    "notice.smtp",
                    List.of("notice", "jakarta.mail", "javax.net.ssl", "org.eclipse.angus.mail", "org.slf4j")),
            entry(
                    "migration",
                    List.of(
                            "meeting",
                            "durable",
                            "joinblock",
                            "calendar",
                            "conferencing",
                            "notice",
                            "tools.jackson",
                            "com.fasterxml.jackson.annotation")),
            entry("directory", List.of()),
            entry("directory.csv", List.of("directory", "de.siegmar.fastcsv")),
            entry("policy", List.of("directory")),
            entry("migration.request", List.of("migration")),
            entry("migration.plan", List.of("migration", "meeting", "joinblock", "calendar", "notice")),
            entry("migration.engine", List.of()),
            entry(
                    "migration.engine.scheduler",
                    List.of("migration.engine", "javax.sql", "com.github.kagkarlsson.scheduler", "org.slf4j")),
            entry(
                    "migration.worker",
                    List.of(
                            "migration",
                            "migration.request",
                            "migration.plan",
                            "migration.engine",
                            "meeting",
                            "joinblock",
                            "calendar",
                            "conferencing",
                            "directory",
                            "notice",
                            "org.slf4j")),
            entry(
                    "administration",
                    List.of(
                            "directory",
                            "policy",
                            "meeting",
                            "migration",
                            "migration.plan",
                            "migration.request",
                            "migration.worker")),
            entry(
                    "audit",
                    List.of(
                            "calendar",
                            "directory",
                            "joinblock",
                            "meeting",
                            "migration",
                            "migration.worker",
                            "org.slf4j")),
            entry("audit.dns", List.of("audit", "javax.naming")),
            entry(
                    "store",
                    List.of(
                            "audit",
                            "directory",
                            "directory.csv",
                            "meeting",
                            "migration",
                            "migration.plan",
                            "migration.request",
                            "administration",
                            "durable",
                            "notice",
                            "javax.sql",
                            "org.springframework",
                            "com.zaxxer.hikari",
                            "org.flywaydb",
                            "org.sqlite",
                            "tools.jackson")),
            entry("cmdlet", List.of("terminal")),
            entry("cmdlet.language", List.of("cmdlet", "terminal", "com.google.re2j")),
            entry("cmdlet.format", List.of("cmdlet", "cmdlet.language", "terminal", "tools.jackson")),
            entry("cmdlet.pipeline", List.of("cmdlet", "cmdlet.language", "cmdlet.format", "terminal")),
            entry(
                    "cmdlet.shell",
                    List.of("cmdlet", "cmdlet.language", "cmdlet.format", "cmdlet.pipeline", "terminal", "org.jline")),
            entry("cmdlet.client", List.of("cmdlet", "durable", "terminal", "tools.jackson")),
            entry("cmdlet.service", List.of("cmdlet", "cmdlet.client", "terminal", "tools.jackson")),
            entry("cmdlet.migration", List.of("cmdlet", "cmdlet.client", "cmdlet.service", "tools.jackson")),
            entry("cmdlet.audio", List.of("cmdlet", "cmdlet.client", "cmdlet.service", "terminal", "tools.jackson")),
            entry(
                    "cmdlet.directory",
                    List.of("cmdlet", "cmdlet.client", "cmdlet.service", "durable", "terminal", "tools.jackson")),
            entry(
                    "cli.shell",
                    List.of(
                            "cmdlet",
                            "cmdlet.client",
                            "cmdlet.service",
                            "cmdlet.migration",
                            "cmdlet.audio",
                            "cmdlet.directory",
                            "cmdlet.language",
                            "cmdlet.shell",
                            "terminal",
                            "tools.jackson",
                            "picocli")),
            entry(
                    "server",
                    List.of(
                            "administration",
                            "audit",
                            "audit.dns",
                            "calendar",
                            "calendar.caldav",
                            "calendar.folder",
                            "http",
                            "conferencing",
                            "conferencing.jitsi",
                            "conferencing.link",
                            "directory",
                            "directory.csv",
                            "durable",
                            "joinblock",
                            "meeting",
                            "migration",
                            "migration.engine",
                            "migration.engine.scheduler",
                            "migration.plan",
                            "migration.request",
                            "migration.worker",
                            "notice",
                            "notice.smtp",
                            "policy",
                            "server.web",
                            "store",
                            "ch.qos.logback",
                            "com.fasterxml.jackson.annotation",
                            "com.nimbusds",
                            "io.micrometer",
                            "jakarta.servlet",
                            "org.apache.catalina",
                            "org.apache.coyote",
                            "org.slf4j",
                            "org.springframework",
                            "org.yaml.snakeyaml",
                            "tools.jackson")),
            entry(
                    "server.web",
                    List.of(
                            "administration",
                            "audit",
                            "directory",
                            "meeting",
                            "migration",
                            "migration.plan",
                            "migration.request",
                            "migration.worker",
                            "notice",
                            "policy",
                            "server",
                            "terminal",
                            "gg.jte",
                            "jakarta.servlet",
                            "org.apache.catalina",
                            "org.jsoup",
                            "org.slf4j",
                            "org.springframework")),
            entry(
                    "cli",
                    List.of(
                            "audit",
                            "cli.shell",
                            "cmdlet",
                            "cmdlet.shell",
                            "directory",
                            "server",
                            "meeting",
                            "icalendar",
                            "durable",
                            "terminal",
                            "joinblock",
                            "calendar",
                            "calendar.ics",
                            "calendar.caldav",
                            "calendar.folder",
                            "calendar.memory",
                            "http",
                            "conferencing",
                            "conferencing.fixed",
                            "conferencing.jitsi",
                            "conferencing.link",
                            "notice",
                            "migration",
                            "picocli",
                            "tools.jackson")));

    private static final String[] WITHOUT_IO = {
        ROOT + ".meeting..", ROOT + ".icalendar..", ROOT + ".joinblock..", ROOT + ".policy.."
    };
    private static final String[] IO = {"java.nio.file..", "java.nio.channels..", "java.net.http..", "java.sql.."};

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void packagesShouldImportOnlyWhatTheTableAllows() {
        classes()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should(importOnlyWhatTheTableAllows())
                .check(CLASSES);
    }

    @Test
    void packagesShouldBeFreeOfCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void pureCodeShouldDoNoIo() {
        noClasses()
                .that()
                .resideInAnyPackage(WITHOUT_IO)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(IO)
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File|RandomAccess).*|java\\.net\\.(Server)?Socket")
                .check(CLASSES);
    }

    @Test
    void namesShouldBeWordsOfTheDomain() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Util|Utils|Helper)")
                .check(CLASSES);
    }

    @Test
    void packagesShouldBeNullMarked() {
        assertThat(CLASSES.getPackage(ROOT).getSubpackagesInTree())
                .filteredOn(javaPackage -> !javaPackage.getClasses().isEmpty())
                .allMatch(
                        javaPackage -> javaPackage.isAnnotatedWith(NullMarked.class), "has a @NullMarked package-info")
                .extracting(JavaPackage::getName)
                .contains(ROOT + ".meeting");
    }

    private static ArchCondition<JavaClass> importOnlyWhatTheTableAllows() {
        return new ArchCondition<>("import only what the table allows") {
            @Override
            public void check(JavaClass javaClass, ConditionEvents events) {
                javaClass.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !isAllowed(dependency))
                        .forEach(dependency -> events.add(violated(dependency, dependency.getDescription())));
            }
        };
    }

    private static boolean isAllowed(Dependency dependency) {
        var from = row(dependency.getOriginClass().getPackageName());
        var target = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (target.isEmpty() || isIn(target, "java") || isIn(target, "org.jspecify.annotations")) {
            return true;
        }
        var allowed = MAY_IMPORT.get(from);
        if (isIn(target, ROOT)) {
            return row(target).equals(from) || allowed.contains(row(target));
        }
        return allowed.stream().anyMatch(library -> isIn(target, library));
    }

    /// The row for a package of ours; empty for the root package, which nobody may import.
    private static String row(String packageName) {
        if (packageName.equals(ROOT)) {
            return "";
        }
        var name = packageName.substring(ROOT.length() + 1);
        while (!MAY_IMPORT.containsKey(name)) {
            var dot = name.lastIndexOf('.');
            assertThat(dot).as("no row for package " + packageName).isPositive();
            name = name.substring(0, dot);
        }
        return name;
    }

    private static boolean isIn(String packageName, String outer) {
        return packageName.equals(outer) || packageName.startsWith(outer + ".");
    }
}
