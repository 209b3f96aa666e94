package org.meetingmigration.cmdlet.pipeline;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.Secret;
import org.meetingmigration.cmdlet.Stage;

/// `Get-Member`.
final class GetMember implements Command {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Get-Member")
                .aliases("gm")
                .synopsis("Shows which properties objects have.")
                .parameter(Input.parameter())
                .output("MemberDefinition", "TypeName", "Name", "MemberType", "Definition")
                .example("Get-CsMeetingMigrationStatus | Get-Member", "The properties of a request.")
                .build();
    }

    @Override
    public Stage open(Invocation call) {
        Set<String> seen = new HashSet<>();
        return () -> Input.each(call, object -> {
            if (object != null && seen.add(type(object))) {
                members(call, object);
            }
        });
    }

    private static void members(Invocation call, Object object) {
        var names = object instanceof PsObject known ? known.names() : List.<String>of();
        for (var name : names) {
            var value = ((PsObject) object).get(name);
            call.emit(PsObject.of("MemberDefinition")
                    .with("TypeName", type(object))
                    .with("Name", name)
                    .with("MemberType", "Property")
                    .with("Definition", type(value)));
        }
        if (names.isEmpty()) {
            call.emit(PsObject.of("MemberDefinition").with("TypeName", type(object)));
        }
    }

    private static String type(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case PsObject object -> object.type().isEmpty() ? "Object" : object.type();
            case String _ -> "String";
            case Long _ -> "Int64";
            case Double _ -> "Double";
            case Boolean _ -> "Boolean";
            case Instant _ -> "DateTime";
            case List<?> _ -> "Object[]";
            case Secret _ -> "SecureString";
            default -> "Object";
        };
    }
}
