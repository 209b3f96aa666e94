package org.meetingmigration.server.api;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.administration.AuditTrail;
import org.meetingmigration.administration.AuditTrail.AuditEntry;
import org.meetingmigration.administration.Transactions;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.User;
import org.meetingmigration.server.api.wire.Page;
import org.meetingmigration.server.api.wire.UserJson;
import org.meetingmigration.server.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The users of a tenant.
@RestController
class UserController {

    private final Directory directory;
    private final Tenants tenants;
    private final Transactions transactions;
    private final AuditTrail trail;
    private final InstantSource clock;

    UserController(
            Directory directory, Tenants tenants, Transactions transactions, AuditTrail trail, InstantSource clock) {
        this.directory = directory;
        this.tenants = tenants;
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping(Api.TENANT + "/users")
    Page<UserJson> list(
            @PathVariable String tenant,
            @ModelAttribute UserQuery query,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var paging = Paging.of(limit);
        if (query.identity() != null && !query.identity().isEmpty()) {
            return Page.whole(directory.user(tenant, query.identity()).map(UserJson::of).stream()
                    .toList());
        }
        var after = Cursors.read(cursor, 1);
        var found = directory.users(
                tenant, query.filter(tenant, tenants), after.isEmpty() ? "" : after.getFirst(), paging.oneMore());
        return paging.page(found, user -> Cursors.write(user.userPrincipalName()), UserJson::of);
    }

    @GetMapping(Api.USER)
    UserJson get(@PathVariable String tenant, @PathVariable String identity) {
        return UserJson.of(tenants.user(tenant, identity));
    }

    /// Their requests and ledgers stay until they are old enough to go.
    @DeleteMapping(Api.USER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String tenant, @PathVariable String identity, @AuthenticationPrincipal Caller caller) {
        transactions.run(() -> {
            User user = tenants.user(tenant, identity);
            directory.removeUser(tenant, user.id());
            trail.add(List.of(removed(user, caller)));
        });
    }

    private AuditEntry removed(User user, Caller caller) {
        return new AuditEntry(
                0,
                user.tenant(),
                clock.instant(),
                caller.name(),
                "Remove-CsOnlineUser",
                user.id(),
                user.userPrincipalName(),
                "Removed from the directory",
                "",
                "",
                "",
                "");
    }
}
