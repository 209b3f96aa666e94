package org.meetingmigration.server.api;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.notice.MailQueue;
import org.meetingmigration.notice.MailQueue.Cursor;
import org.meetingmigration.notice.MailState;
import org.meetingmigration.server.api.wire.MailJson;
import org.meetingmigration.server.api.wire.Page;
import org.meetingmigration.server.problem.ProblemFault;
import org.meetingmigration.server.security.Caller;
import org.meetingmigration.server.security.Role;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Mails that were sent, are to be, or could not be.
@RestController
class MailController {

    private static final String PATH = Api.TENANT + "/mails";

    private final MailQueue mails;

    MailController(MailQueue mails) {
        this.mails = mails;
    }

    /// Who may only read sees of whom a mail is no more than their domain.
    @GetMapping(PATH)
    Page<MailJson> list(
            @PathVariable String tenant,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Caller caller) {
        var paging = Paging.of(limit);
        var found = mails.list(tenant, state(state), after(cursor), paging.oneMore());
        var names = caller.roleIn(tenant)
                .filter(role -> role.includes(Role.Operator))
                .isPresent();
        return paging.page(
                found, row -> Cursors.write(row.modified(), row.number()), names ? MailJson::of : MailJson::masked);
    }

    @GetMapping(PATH + "/summary")
    Page<MailJson.CountJson> summary(@PathVariable String tenant) {
        var counts = mails.count(tenant);
        return Page.whole(Arrays.stream(MailState.values())
                .map(state -> new MailJson.CountJson(state.name(), counts.getOrDefault(state, 0L)))
                .toList());
    }

    private static @Nullable MailState state(String name) {
        if (name.isBlank()) {
            return null;
        }
        return Arrays.stream(MailState.values())
                .filter(state -> state.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> ProblemFault.invalid("state", "is to be Owed, Sent or Failed"));
    }

    private static @Nullable Cursor after(@Nullable String cursor) {
        List<String> read = Cursors.read(cursor, 2);
        if (read.isEmpty()) {
            return null;
        }
        try {
            return new Cursor(Instant.parse(read.getFirst()), LedgerController.number(read.getLast()));
        } catch (DateTimeParseException e) {
            throw Cursors.wrong();
        }
    }
}
