package org.meetingmigration.cmdlet.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.Stage;
import org.meetingmigration.cmdlet.format.Column;
import org.meetingmigration.cmdlet.language.Values;

/// `Select-Object UserId,State -First 10`.
final class SelectObject implements Command {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Select-Object")
                .aliases("Select")
                .synopsis("Takes some of the objects, and some of their properties.")
                .parameters(
                        Parameter.object("Property").at(1).help("Names, wildcards or @{n='Name';e={…}}."),
                        Parameter.string("ExpandProperty").alias("Expand").help("Gives the values of this property."),
                        Parameter.number("First").help("Takes so many objects and stops what makes more."),
                        Parameter.number("Last").help("Takes so many objects from the end."),
                        Parameter.number("Skip").help("Leaves out so many objects at the beginning."),
                        Parameter.flag("Unique").help("Takes equal objects once."),
                        Input.parameter())
                .example("Get-CsMeetingMigrationStatus | Select-Object UserId,State -First 10", "Ten of them.")
                .example(
                        "Get-CsOnlineUser | Select-Object @{n='Domain';e={($_.UserPrincipalName -split '@')[1]}} -Unique",
                        "A calculated property.")
                .build();
    }

    @Override
    public Stage open(Invocation call) {
        return new Selection(call);
    }

    private static final class Selection implements Stage {

        private final Invocation call;
        private final Set<String> seen = new HashSet<>();
        private final Deque<Optional<Object>> last = new ArrayDeque<>();
        private final int keep;
        private int skip;
        private int left;

        private Selection(Invocation call) {
            this.call = call;
            this.skip = Math.max(0, call.number("Skip").orElse(0));
            this.left = call.number("First").orElse(Integer.MAX_VALUE);
            this.keep = call.number("Last").orElse(0);
        }

        @Override
        public void next() {
            if (left <= 0) {
                call.stop();
            }
            Input.each(call, this::take);
            if (left <= 0 && call.hasInput()) {
                call.stop();
            }
        }

        private void take(@Nullable Object object) {
            if (skip > 0) {
                skip--;
                return;
            }
            if (left <= 0) {
                return;
            }
            if (keep > 0) {
                last.addLast(Optional.ofNullable(object));
                if (last.size() > keep) {
                    last.removeFirst();
                }
                return;
            }
            give(object);
        }

        private void give(@Nullable Object object) {
            var selected = selected(object);
            if (call.isSet("Unique") && !seen.add(Values.text(selected))) {
                return;
            }
            left--;
            var expand = call.string("ExpandProperty");
            if (expand.isPresent()) {
                Values.items(Values.member(object, expand.get())).forEach(call::emit);
                return;
            }
            call.emit(selected);
        }

        private @Nullable Object selected(@Nullable Object object) {
            var expand = call.string("ExpandProperty");
            if (expand.isPresent()) {
                return Values.member(object, expand.get());
            }
            var asked = call.values("Property");
            if (asked.isEmpty()) {
                return object;
            }
            var selected = PsObject.of("Selected");
            Column.of(asked, object)
                    .forEach(column ->
                            selected.with(column.name(), column.value().apply(object)));
            return selected;
        }

        @Override
        public void end() {
            last.forEach(object -> give(object.orElse(null)));
        }
    }
}
