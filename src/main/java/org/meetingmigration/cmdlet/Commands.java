package org.meetingmigration.cmdlet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The commands by name and alias. Names are compared without case and may be abbreviated where unambiguous.
public final class Commands {

    private final Map<String, Command> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Command> byAlias = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, List<String>> columnsByType = new LinkedHashMap<>();

    public Commands(Collection<? extends Command> commands) {
        commands.forEach(this::add);
    }

    private void add(Command command) {
        var spec = command.spec();
        if (byName.put(spec.name(), command) != null) {
            throw new IllegalArgumentException("Two commands are called " + spec.name());
        }
        spec.aliases().forEach(alias -> byAlias.put(alias, command));
        if (!spec.outputType().isEmpty() && !spec.tableColumns().isEmpty()) {
            columnsByType.putIfAbsent(spec.outputType(), spec.tableColumns());
        }
    }

    /// All commands, by name.
    public List<Command> all() {
        return List.copyOf(byName.values());
    }

    /// The properties that are shown of a type by default; empty when no command says.
    public List<String> columnsOf(String type) {
        return columnsByType.getOrDefault(type, List.of());
    }

    /// The command of that name, alias or abbreviation.
    ///
    /// @throws CmdletError when there is none, with the nearest names, or several, with all of them
    public Command named(String name) {
        return find(name).orElseThrow(() -> unknown(name));
    }

    /// As [#named], but empty when no name starts like that.
    ///
    /// @throws CmdletError when several do
    public Optional<Command> find(String name) {
        var exact = byName.getOrDefault(name, byAlias.get(name));
        if (exact != null) {
            return Optional.of(exact);
        }
        var candidates = startingWith(name);
        if (candidates.size() > 1) {
            throw CmdletError.invalid("'" + name + "' may be " + Names.oneOf(candidates) + ". Type more of it.");
        }
        return candidates.stream().findFirst().map(byName::get);
    }

    /// The full names that start with a text.
    public List<String> startingWith(String start) {
        var lower = start.toLowerCase(Locale.ROOT);
        return byName.keySet().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(lower))
                .toList();
    }

    private CmdletError unknown(String name) {
        var all = new ArrayList<>(byName.keySet());
        all.addAll(byAlias.keySet());
        var nearest = Names.nearest(name, all);
        var advice = nearest.isEmpty() ? "Get-Command lists all." : "Did you mean " + Names.oneOf(nearest) + "?";
        return CmdletError.invalid("There is no command '" + Names.brief(name) + "'. " + advice);
    }
}
