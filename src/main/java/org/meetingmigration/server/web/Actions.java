package org.meetingmigration.server.web;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.meetingmigration.administration.Admin;
import org.meetingmigration.administration.Migrations;
import org.meetingmigration.administration.NotFound;
import org.meetingmigration.administration.Refused;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.meeting.TransientFailure;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.migration.worker.Plans;
import org.meetingmigration.server.web.ActionView.Line;
import org.springframework.stereotype.Component;

/// Does what was chosen with several requests, or says what it would do. One that is refused stops none of the others.
@Component
class Actions {

    private final Migrations migrations;
    private final Requests requests;
    private final Directory directory;
    private final Plans plans;
    private final InstantSource clock;

    Actions(Migrations migrations, Requests requests, Directory directory, Plans plans, InstantSource clock) {
        this.migrations = migrations;
        this.requests = requests;
        this.directory = directory;
        this.plans = plans;
        this.clock = clock;
    }

    /// Changes nothing.
    List<Line> foresee(Admin admin, Action action, List<String> ids) {
        boolean planned = ids.size() <= Planned.MOST_USERS;
        return each(admin, action, ids, request -> switch (action) {
            case STOP -> stop(request);
            case UNDO -> {
                migrations.undoable(admin, request.id());
                yield new Line(request, "", request.counts().succeeded(), 0);
            }
            case START -> start(admin, request, planned);
        });
    }

    List<Line> run(Admin admin, Action action, List<String> ids) {
        return each(
                admin,
                action,
                ids,
                request -> new Line(
                        switch (action) {
                            case STOP -> migrations.stop(admin, request.id());
                            case UNDO -> migrations.undo(admin, request.id(), "");
                            case START -> migrations.start(admin, request.userId(), again(request.order()));
                        },
                        "",
                        0,
                        0));
    }

    private interface Step {
        Line take(MigrationRequest request);
    }

    /// A user whose requests were selected twice is started once.
    private List<Line> each(Admin admin, Action action, List<String> ids, Step step) {
        var lines = new ArrayList<Line>();
        var users = new HashSet<String>();
        for (String id : ids) {
            var request = requests.find(admin.tenant(), id).orElse(null);
            if (request != null && (action != Action.START || users.add(request.userId()))) {
                lines.add(one(request, step));
            }
        }
        return lines;
    }

    private static Line one(MigrationRequest request, Step step) {
        try {
            return step.take(request);
        } catch (NotFound | Refused | PermanentFailure | TransientFailure e) {
            return Line.refused(request, String.valueOf(e.getMessage()));
        }
    }

    private static Line stop(MigrationRequest request) {
        return request.state().isOpen()
                ? new Line(request, "", 0, 0)
                : Line.refused(request, "Request " + request.id() + " has ended.");
    }

    private Line start(Admin admin, MigrationRequest request, boolean planned) {
        var order = migrations.order(admin.tenant(), request.userId(), again(request.order()));
        if (!planned) {
            return new Line(request, "", Line.UNKNOWN, Line.UNKNOWN);
        }
        var user = directory
                .user(admin.tenant(), request.userId())
                .orElseThrow(() -> new NotFound("There is no user " + request.userPrincipalName() + "."));
        var sum = Planned.of(plans, user, order, clock.instant());
        return new Line(request, "", sum.meetings(), sum.mails());
    }

    /// The order of the request once more; an undo is followed by what the user's home asks for.
    private static Migrations.Start again(Order order) {
        var start = Migrations.Start.DEFAULT;
        return order.kind() == Order.Kind.UNDO
                ? start
                : new Migrations.Start(
                        start.source(),
                        start.target(),
                        order.target(),
                        order.sources(),
                        order.includePasted(),
                        order.plan());
    }
}
