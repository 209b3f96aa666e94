package org.meetingmigration.cmdlet.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.Stage;
import org.meetingmigration.cmdlet.format.Column;
import org.meetingmigration.cmdlet.language.Comparison;

/// `Sort-Object ModifiedDate -Descending`.
final class SortObject implements Command {

    private record Keyed(@Nullable Object object, List<@Nullable Object> keys) {}

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Sort-Object")
                .aliases("Sort")
                .synopsis("Puts objects in order; equal ones stay as they came.")
                .parameters(
                        Parameter.object("Property").at(1).help("By what: names or code in braces."),
                        Parameter.flag("Descending").help("The greatest first."),
                        Parameter.flag("Unique").help("Equal objects once."),
                        Parameter.flag("CaseSensitive").help("Upper and lower case apart."),
                        Input.parameter())
                .example("Get-CsMeetingMigrationStatus | Sort-Object ModifiedDate -Descending", "The latest first.")
                .build();
    }

    @Override
    public Stage open(Invocation call) {
        return new Stage() {

            private final List<Keyed> all = new ArrayList<>();

            @Override
            public void next() {
                Input.each(call, object -> all.add(new Keyed(object, keys(call, object))));
            }

            @Override
            public void end() {
                var order = order(call);
                all.sort(call.isSet("Descending") ? order.reversed() : order);
                Keyed before = null;
                for (var keyed : all) {
                    if (before == null || !call.isSet("Unique") || order.compare(before, keyed) != 0) {
                        call.emit(keyed.object());
                    }
                    before = keyed;
                }
            }
        };
    }

    private static List<@Nullable Object> keys(Invocation call, @Nullable Object object) {
        var asked = call.values("Property");
        var keys = new ArrayList<@Nullable Object>();
        if (asked.isEmpty()) {
            keys.add(object);
        }
        Column.of(asked, object).forEach(column -> keys.add(column.value().apply(object)));
        return keys;
    }

    private static Comparator<Keyed> order(Invocation call) {
        var comparison = new Comparison(call.session().zone(), call.isSet("CaseSensitive"));
        return (one, other) -> {
            int shared = Math.min(one.keys().size(), other.keys().size());
            for (int i = 0; i < shared; i++) {
                int order = comparison.order(one.keys().get(i), other.keys().get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }
}
