package org.meetingmigration.cmdlet.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.Stage;
import org.meetingmigration.cmdlet.format.Column;
import org.meetingmigration.cmdlet.language.Values;

/// `Group-Object State`.
final class GroupObject implements Command {

    /// Objects with the same values, in the spelling of the first.
    private static final class Group {

        private final String name;
        private final List<@Nullable Object> members = new ArrayList<>();
        private long count;

        private Group(String name) {
            this.name = name;
        }

        private void add(@Nullable Object object, boolean keep) {
            count++;
            if (keep) {
                members.add(object);
            }
        }
    }

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Group-Object")
                .aliases("Group")
                .synopsis("Puts objects with the same values together and counts them.")
                .parameters(
                        Parameter.object("Property").at(1).help("By what: names or code in braces."),
                        Parameter.flag("NoElement").help("Counts only; needs little memory."),
                        Parameter.flag("CaseSensitive").help("Upper and lower case apart."),
                        Input.parameter())
                .output("GroupInfo", "Count", "Name", "Group")
                .example("Get-CsMeetingMigrationStatus | Group-Object State -NoElement", "How many in each state.")
                .build();
    }

    @Override
    public Stage open(Invocation call) {
        return new Stage() {

            private final Map<String, Group> groups = new LinkedHashMap<>();

            @Override
            public void next() {
                Input.each(call, object -> {
                    var name = name(call, object);
                    var key = call.isSet("CaseSensitive") ? name : name.toLowerCase(Locale.ROOT);
                    groups.computeIfAbsent(key, _ -> new Group(name)).add(object, !call.isSet("NoElement"));
                });
            }

            @Override
            public void end() {
                groups.values().forEach(group -> call.emit(shown(group, call.isSet("NoElement"))));
            }
        };
    }

    private static PsObject shown(Group group, boolean noElement) {
        if (noElement) {
            return PsObject.of("GroupCount").with("Count", group.count).with("Name", group.name);
        }
        return PsObject.of("GroupInfo")
                .with("Count", group.count)
                .with("Name", group.name)
                .with("Group", group.members);
    }

    private static String name(Invocation call, @Nullable Object object) {
        var asked = call.values("Property");
        if (asked.isEmpty()) {
            return Values.text(object);
        }
        return Column.of(asked, object).stream()
                .map(column -> Values.text(column.value().apply(object)))
                .collect(Collectors.joining(", "));
    }
}
