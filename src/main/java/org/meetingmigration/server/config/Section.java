package org.meetingmigration.server.config;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A mapping of the file. Remembers which keys were asked for: the others are unknown. A variable of the environment
/// goes before the file: `MMS_SERVER_PORT` for `server.port`.
final class Section {

    private final Sources sources;
    private final String path;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final TreeSet<String> known = new TreeSet<>();
    private final int line;

    /// @param path empty at the top
    /// @param node null where the file has none
    Section(Sources sources, String path, @Nullable Node node, int line) {
        this.sources = sources;
        this.path = path;
        this.line = line;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::add);
        } else if (node != null && !isEmpty(node)) {
            sources.fault(lineOf(node), path, "is to be a group of keys");
        }
    }

    private void add(NodeTuple entry) {
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
            sources.fault(lineOf(entry.getKeyNode()), path, "has a key that is no text");
            return;
        }
        if (values.put(key.getValue(), entry.getValueNode()) != null) {
            sources.fault(lineOf(key), at(key.getValue()), "stands there twice");
        }
        lines.put(key.getValue(), lineOf(key));
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().isEmpty();
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    static String variable(String path) {
        return "MMS_" + path.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /// The text, from the environment or the file; empty when neither has it.
    Optional<String> text(String key) {
        known.add(key);
        var fromEnvironment = sources.variable(variable(at(key)));
        if (fromEnvironment.isPresent()) {
            return fromEnvironment;
        }
        var node = values.get(key);
        if (node == null || isEmpty(node)) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        fault(key, "is to be one value");
        return Optional.empty();
    }

    /// A value read from text; the default when there is none or it is wrong.
    ///
    /// @param reader throws IllegalArgumentException or DateTimeException when the text is wrong
    /// @param expected what it is to be, for people
    <T> T value(String key, T otherwise, String expected, Function<String, T> reader) {
        var text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return reader.apply(text.get());
        } catch (IllegalArgumentException | DateTimeException e) {
            fault(key, "is to be " + expected);
            return otherwise;
        }
    }

    /// Must be there.
    String required(String key) {
        return text(key).orElseGet(() -> {
            fault(key, "is missing");
            return "";
        });
    }

    boolean flag(String key) {
        return flag(key, false);
    }

    boolean flag(String key, boolean otherwise) {
        return value(key, otherwise, "true or false", text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        });
    }

    int number(String key, int otherwise, int least, int most) {
        return value(key, otherwise, "a whole number from " + least + " to " + most, text -> {
            int number = Integer.parseInt(text);
            if (number < least || number > most) {
                throw new IllegalArgumentException(text);
            }
            return number;
        });
    }

    Optional<Secret> secret(String key) {
        return text(key).flatMap(text -> sources.secret(text, problem -> fault(key, problem)));
    }

    /// A list of texts, or one.
    List<String> texts(String key) {
        known.add(key);
        if (values.get(key) instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .filter(ScalarNode.class::isInstance)
                    .map(node -> ((ScalarNode) node).getValue())
                    .toList();
        }
        return text(key).map(List::of).orElse(List.of());
    }

    boolean has(String key) {
        known.add(key);
        return values.containsKey(key);
    }

    Section section(String key) {
        known.add(key);
        return new Section(sources, at(key), values.get(key), lines.getOrDefault(key, line));
    }

    Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    /// Its keys are names.
    Map<String, Section> named() {
        var sections = new LinkedHashMap<String, Section>();
        values.keySet().forEach(name -> sections.put(name, section(name)));
        return sections;
    }

    void fault(String key, String problem) {
        sources.fault(lines.getOrDefault(key, line), at(key), problem);
    }

    /// To be called when every key was asked for.
    void finish() {
        values.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> fault(key, "unknown key" + nearest(key)));
    }

    private String nearest(String key) {
        return Nearest.of(key, known)
                .map(near -> "; did you mean " + near + "?")
                .orElse("; there are " + known);
    }
}
