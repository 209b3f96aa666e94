package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.administration.Admin;
import org.meetingmigration.administration.Migrations;
import org.meetingmigration.administration.Migrations.Start;
import org.meetingmigration.administration.NotFound;
import org.meetingmigration.administration.Refused;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.meeting.TransientFailure;
import org.meetingmigration.migration.MeetingComparison;
import org.meetingmigration.migration.MeetingComparison.Standing;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.RequestLedgers;
import org.meetingmigration.migration.request.RequestLedgers.LedgerPlace;
import org.meetingmigration.migration.request.RequestLedgers.LedgerRow;
import org.meetingmigration.migration.request.RequestLedgers.Recorded;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.migration.worker.Comparisons;
import org.meetingmigration.migration.worker.Comparisons.Asked;
import org.meetingmigration.server.security.Caller;
import org.meetingmigration.server.security.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// One meeting of a request, and taking it back.
@RestController
class MeetingController {

    private static final String PATH = "/t/{tenant}/requests/{id}/meetings/{number}";
    private static final int MOST_ROWS = 200;

    private final Pages pages;
    private final Requests requests;
    private final RequestLedgers ledgers;
    private final Directory directory;
    private final Migrations migrations;
    private final Comparisons comparisons;
    private final InstantSource clock;

    MeetingController(
            Pages pages,
            Requests requests,
            RequestLedgers ledgers,
            Directory directory,
            Migrations migrations,
            Comparisons comparisons,
            InstantSource clock) {
        this.pages = pages;
        this.requests = requests;
        this.ledgers = ledgers;
        this.directory = directory;
        this.migrations = migrations;
        this.comparisons = comparisons;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<String> show(
            HttpServletRequest request,
            @PathVariable String tenant,
            @PathVariable String id,
            @PathVariable long number,
            @AuthenticationPrincipal Caller caller) {
        // A plan asks the conferencing system, as operators may.
        boolean plans = caller.roleIn(tenant)
                .filter(role -> role.includes(Role.Operator))
                .isPresent();
        return pages.page(request, "meeting", view(tenant, new LedgerPlace(id, number), plans));
    }

    @PostMapping(PATH + "/review")
    ResponseEntity<String> review(
            HttpServletRequest request,
            @PathVariable String tenant,
            @PathVariable String id,
            @PathVariable long number,
            @AuthenticationPrincipal Caller caller) {
        var view = view(tenant, new LedgerPlace(id, number), false);
        var path = "/t/" + tenant + "/requests/" + id + "/meetings/" + number;
        var refusal = refusal(new Admin(tenant, caller.name()), view);
        var subject = view.summary().isEmpty() ? view.row().uid() : view.summary();
        var question = new QuestionView("meeting.undo", subject, path + "/undo", path, Map.of(), refusal, 1, 0);
        return pages.page(request, "question", question);
    }

    @PostMapping(PATH + "/undo")
    ResponseEntity<String> undo(
            @PathVariable String tenant,
            @PathVariable String id,
            @PathVariable long number,
            @AuthenticationPrincipal Caller caller) {
        var row = row(tenant, new LedgerPlace(id, number));
        if (row.uid().isEmpty()) {
            throw new Refused(Refused.Why.CONFLICT, WITHOUT_UID);
        }
        var undo = migrations.undo(new Admin(tenant, caller.name()), id, row.uid());
        return Pages.next("/t/" + tenant + "/requests/" + undo.id());
    }

    /// To an undo, no UID means every meeting.
    private static final String WITHOUT_UID =
            "The meeting has no UID, so it cannot be taken back alone; take back the whole request instead";

    private String refusal(Admin admin, MeetingView view) {
        try {
            migrations.undoable(admin, view.request().id());
        } catch (Refused e) {
            return String.valueOf(e.getMessage());
        }
        if (view.row().uid().isEmpty()) {
            return WITHOUT_UID;
        }
        return view.isUndoable() || !view.fault().isEmpty()
                ? view.fault()
                : "Nothing of this meeting is as the request wrote it, so there is nothing to take back";
    }

    private LedgerRow row(String tenant, LedgerPlace place) {
        return ledgers.row(tenant, place)
                .orElseThrow(() -> new NotFound("Request " + place.request() + " has no such meeting."));
    }

    private MeetingView view(String tenant, LedgerPlace place, boolean plans) {
        var request = requests.find(tenant, place.request())
                .orElseThrow(() -> new NotFound("There is no request " + place.request() + "."));
        var row = row(tenant, place);
        var entries = ledgers.entries(tenant, request.id(), row.objectId(), row.uid());
        var history = ledgers.rowsOfMeeting(tenant, request.userId(), row.objectId(), row.uid(), MOST_ROWS);
        Order order = null;
        var noPlan = "";
        if (plans && entries.stream().noneMatch(recorded -> recorded.entry() instanceof Entry.Intent)) {
            try {
                order = migrations.order(tenant, request.userId(), Start.DEFAULT);
            } catch (Refused | NotFound e) {
                noPlan = String.valueOf(e.getMessage());
            }
        }
        try {
            var comparison = compare(request, row, entries, order);
            return new MeetingView(request, row, history, entries, Optional.of(comparison), "", noPlan);
        } catch (PermanentFailure | TransientFailure e) {
            var fault = String.valueOf(e.getMessage());
            return new MeetingView(request, row, history, entries, Optional.empty(), fault, noPlan);
        }
    }

    private MeetingComparison compare(
            MigrationRequest request, LedgerRow row, List<Recorded> entries, @Nullable Order order) {
        var asked = new Asked(row.organizer(), row.objectId(), row.uid());
        return directory
                .user(request.tenant(), request.userId())
                .map(user -> comparisons.compare(
                        user,
                        clock.instant(),
                        asked,
                        entries.stream().map(Recorded::entry).toList(),
                        order))
                .orElseGet(() -> MeetingComparison.not(Standing.NO_CALENDAR));
    }
}
