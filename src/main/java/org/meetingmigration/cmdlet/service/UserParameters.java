package org.meetingmigration.cmdlet.service;

import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.Parameter.Pipe;
import org.meetingmigration.cmdlet.client.Route;
import tools.jackson.databind.JsonNode;

/// The parameters by which cmdlets name users.
public final class UserParameters {

    private static final int USUAL_PAGE = 100;
    private static final String HELP = "The user: UPN, SIP address, object id or display name. Also from the pipeline.";

    /// One user, by place, by name or from the pipeline.
    public static final Parameter IDENTITY = Parameter.string("Identity")
            .alias("UserPrincipalName", "UserId", "ObjectId")
            .at(1)
            .from(Pipe.VALUE_OR_PROPERTY)
            .help(HELP);

    public static final Parameter REQUIRED_IDENTITY = IDENTITY.required();

    public static final Parameter RESULT_SIZE =
            Parameter.number("ResultSize").help("At most so many; all when left out.");

    private UserParameters() {}

    /// @throws CmdletError when no user is named
    public static String identity(Invocation call) {
        return call.string("Identity").orElseThrow(() -> CmdletError.invalid("-Identity is missing: name a user."));
    }

    public static Route user(Invocation call, String... more) {
        return user(identity(call), more);
    }

    public static Route user(String identity, String... more) {
        var segments = new String[2 + more.length];
        segments[0] = "users";
        segments[1] = identity;
        System.arraycopy(more, 0, segments, 2, more.length);
        return Route.of(segments);
    }

    /// What a page needs to hold; the service's own size when there is no limit.
    public static Route limited(Route route, Invocation call) {
        int size = size(call);
        return size > 0 && size < USUAL_PAGE ? route.with("limit", String.valueOf(size)) : route;
    }

    /// Emits what `shape` makes of each item, up to `-ResultSize`.
    public static void emit(Invocation call, Iterable<JsonNode> items, Shape shape) {
        int left = size(call);
        var rest = items.iterator();
        while (left-- > 0 && rest.hasNext()) {
            call.emit(shape.show(rest.next()));
        }
    }

    /// `-ResultSize`; 0 gives none, as in the original.
    private static int size(Invocation call) {
        return Math.max(0, call.number("ResultSize").orElse(Integer.MAX_VALUE));
    }
}
