package org.meetingmigration.cli.command;

import picocli.CommandLine.IVersionProvider;

/// The version of the program: the jar's manifest knows it.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"mms " + text()};
    }

    /// For example `0.1.0`; `development` where there is no jar.
    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
