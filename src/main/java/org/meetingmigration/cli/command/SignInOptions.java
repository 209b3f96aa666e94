package org.meetingmigration.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.http.Credentials;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// As whom a server is asked. Secrets come from variables and files: everybody on a machine sees command lines.
final class SignInOptions {

    enum Way {
        basic,
        digest,
        bearer,
        none
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "The service account; may hold {email}, {local} and {domain} of the mailbox.")
    private String user = "";

    @ArgGroup
    private Secret secret = new Secret();

    /// Where the password or the token is.
    static final class Secret {
        @Option(names = "--password-env", paramLabel = "VAR", description = "Variable that holds the password.")
        private @Nullable String passwordVariable;

        @Option(names = "--password-file", paramLabel = "FILE", description = "File that holds the password.")
        private @Nullable Path passwordFile;

        @Option(names = "--token-env", paramLabel = "VAR", description = "Variable that holds a bearer token.")
        private @Nullable String tokenVariable;

        boolean isPassword() {
            return passwordVariable != null || passwordFile != null;
        }
    }

    @Option(
            names = "--sign-in",
            paramLabel = "HOW",
            description =
                    "basic, digest, bearer or none. Default: basic with --user, bearer with --token-env, else none.")
    private @Nullable Way way;

    boolean hasTemplate() {
        return user.contains("{");
    }

    Credentials credentials(Session session) {
        try {
            return switch (way()) {
                case none -> new Credentials.None();
                case basic -> new Credentials.Basic(named(), password(session));
                case digest -> new Credentials.Digest(named(), password(session));
                case bearer -> new Credentials.Bearer(token(session));
            };
        } catch (IllegalArgumentException e) {
            throw wrong("--sign-in " + way() + ": " + e.getMessage());
        }
    }

    private Way way() {
        if (way != null) {
            return way;
        }
        if (secret.tokenVariable != null) {
            return Way.bearer;
        }
        return user.isEmpty() && !secret.isPassword() ? Way.none : Way.basic;
    }

    private String named() {
        if (user.isEmpty()) {
            throw wrong("The password needs --user, too");
        }
        return user;
    }

    private String password(Session session) {
        if (!secret.isPassword()) {
            throw wrong("--user needs --password-env or --password-file, too; a password on the command line would be"
                    + " seen by everybody on this machine");
        }
        return secret.passwordFile == null
                ? variable(session, "--password-env", secret.passwordVariable)
                : read(session, secret.passwordFile);
    }

    private String token(Session session) {
        if (secret.tokenVariable == null) {
            throw wrong("--sign-in bearer needs --token-env, too");
        }
        return variable(session, "--token-env", secret.tokenVariable);
    }

    private String variable(Session session, String option, @Nullable String name) {
        String value = session.environment().getOrDefault(String.valueOf(name), "");
        if (value.isBlank()) {
            throw wrong(option + ": the variable " + name + " is not set");
        }
        return value;
    }

    private String read(Session session, Path file) {
        try {
            String value = Files.readString(session.directory().resolve(file)).strip();
            if (value.isEmpty()) {
                throw wrong("--password-file: " + file + " is empty");
            }
            return value;
        } catch (IOException e) {
            throw wrong("--password-file cannot be read: " + Faults.describe(e));
        }
    }

    /// Keys of the configuration that say the same.
    void configure(Session session, CalendarsBlock block) {
        block.text("user", user);
        block.text("sign-in", way() == Way.digest ? "digest" : "");
        if (secret.passwordFile != null) {
            block.text("password", "${file:" + session.directory().resolve(secret.passwordFile) + "}");
        } else if (secret.passwordVariable != null) {
            block.text("password", "${env:" + secret.passwordVariable + "}");
        }
        block.text("token", secret.tokenVariable == null ? "" : "${env:" + secret.tokenVariable + "}");
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
