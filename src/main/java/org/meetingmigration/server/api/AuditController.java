package org.meetingmigration.server.api;

import org.jspecify.annotations.Nullable;
import org.meetingmigration.administration.AuditTrail;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.User;
import org.meetingmigration.server.api.wire.AuditEntryJson;
import org.meetingmigration.server.api.wire.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who changed what.
@RestController
class AuditController {

    private final AuditTrail trail;
    private final Directory directory;

    AuditController(AuditTrail trail, Directory directory) {
        this.trail = trail;
        this.directory = directory;
    }

    /// @param subject as in the entries, or whatever names a user
    @GetMapping(Api.TENANT + "/audit")
    Page<AuditEntryJson> list(
            @PathVariable String tenant,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var paging = Paging.of(limit);
        var before = Cursors.read(cursor, 1);
        var named = subject.isEmpty()
                ? ""
                : directory.user(tenant, subject).map(User::id).orElse(subject);
        var found = trail.list(
                tenant, named, before.isEmpty() ? 0 : LedgerController.number(before.getFirst()), paging.oneMore());
        return paging.page(found, entry -> Cursors.write(entry.number()), AuditEntryJson::of);
    }
}
