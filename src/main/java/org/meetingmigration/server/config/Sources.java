package org.meetingmigration.server.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The file and the environment, and what is wrong with them.
final class Sources {

    /// Variables that begin like this are meant for the configuration and none of them is ignored in silence.
    private static final List<String> PREFIXES = List.of("MMS_SERVER_", "MMS_SIGN_IN_", "MMS_WORK_", "MMS_TENANTS_");

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file):([^}]+)}");

    private final String file;
    private final Path directory;
    private final Map<String, String> environment;
    private final Set<String> asked = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();

    /// @param file its name, for messages; empty for none
    /// @param directory that paths begin at
    Sources(String file, Path directory, Map<String, String> environment) {
        this.file = file;
        this.directory = directory;
        this.environment = environment;
    }

    Optional<String> variable(String name) {
        asked.add(name);
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    Path path(String text) {
        return directory.resolve(text).normalize();
    }

    void fault(int line, String key, String problem) {
        var place = file.isEmpty() ? "" : line > 0 ? file + ":" + line + ": " : file + ": ";
        problems.add(place + (key.isEmpty() ? "" : key + ": ") + problem);
    }

    Optional<Secret> secret(String text, Consumer<String> fault) {
        var reference = REFERENCE.matcher(text);
        if (!reference.matches()) {
            fault.accept("is a secret and must not stand here; write ${env:NAME} or ${file:/path}");
            return Optional.empty();
        }
        var value = reference.group(1).equals("env") ? environment.get(reference.group(2)) : read(reference.group(2));
        if (value == null || value.isBlank()) {
            fault.accept("there is nothing at " + text);
            return Optional.empty();
        }
        return Optional.of(new Secret(value.strip()));
    }

    private String read(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            return "";
        }
    }

    /// @throws ConfigurationFault if anything was wrong
    void finish() {
        for (String name : new TreeSet<>(environment.keySet())) {
            if (PREFIXES.stream().anyMatch(name::startsWith) && !asked.contains(name)) {
                var near = Nearest.of(name, asked).map(found -> "; did you mean " + found + "?");
                problems.add("variable " + name + ": unknown" + near.orElse(""));
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationFault(problems);
        }
    }
}
