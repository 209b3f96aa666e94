package org.meetingmigration.server.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.administration.NotFound;
import org.meetingmigration.migration.request.RequestLedgers;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.server.api.wire.LedgerRowJson;
import org.meetingmigration.server.api.wire.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What became of each meeting.
@RestController
class LedgerController {

    private final Requests requests;
    private final RequestLedgers ledgers;
    private final Tenants tenants;

    LedgerController(Requests requests, RequestLedgers ledgers, Tenants tenants) {
        this.requests = requests;
        this.ledgers = ledgers;
        this.tenants = tenants;
    }

    @GetMapping(Api.TENANT + "/requests/{id}/meetings")
    Page<LedgerRowJson> ofRequest(
            @PathVariable String tenant,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (requests.find(tenant, id).isEmpty()) {
            throw new NotFound("There is no request " + id + ".");
        }
        var paging = Paging.of(limit);
        var after = Cursors.read(cursor, 1);
        var rows = ledgers.rows(tenant, id, after.isEmpty() ? 0 : number(after.getFirst()), paging.oneMore());
        return paging.page(rows, row -> Cursors.write(row.number()), LedgerRowJson::of);
    }

    /// Newest request first, its meetings in the order of the run. A page may hold fewer than asked for and still
    /// not be the last.
    @GetMapping(Api.USER + "/meetings")
    Page<LedgerRowJson> ofUser(
            @PathVariable String tenant,
            @PathVariable String identity,
            @RequestParam(required = false) @Nullable Instant startTime,
            @RequestParam(required = false) @Nullable Instant endTime,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var history = new TransactionHistory(
                requests, ledgers, tenant, tenants.user(tenant, identity).id(), startTime, endTime);
        return history.page(Paging.of(limit).limit(), cursor);
    }

    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Cursors.wrong();
        }
    }
}
