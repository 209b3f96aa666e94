package org.meetingmigration.server.api;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.administration.AuditTrail;
import org.meetingmigration.administration.AuditTrail.AuditEntry;
import org.meetingmigration.administration.NotFound;
import org.meetingmigration.administration.Transactions;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.server.api.wire.Bodies;
import org.meetingmigration.server.api.wire.Page;
import org.meetingmigration.server.api.wire.TokenJson;
import org.meetingmigration.server.problem.ProblemFault;
import org.meetingmigration.server.security.ApiToken;
import org.meetingmigration.server.security.ApiTokens;
import org.meetingmigration.server.security.Caller;
import org.meetingmigration.server.security.Role;
import org.meetingmigration.server.security.TokenText;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// API tokens. Whoever is Admin of a tenant manages its tokens and sees no others.
@RestController
class TokenController {

    private static final String PATH = Api.ROOT + "/tokens";
    private static final int MOST_DAYS = 3650;
    private static final int USUAL_DAYS = 90;

    private final ApiTokens tokens;
    private final Directory directory;
    private final Transactions transactions;
    private final AuditTrail trail;
    private final InstantSource clock;

    TokenController(
            ApiTokens tokens, Directory directory, Transactions transactions, AuditTrail trail, InstantSource clock) {
        this.tokens = tokens;
        this.directory = directory;
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Page<TokenJson> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Caller caller) {
        var paging = Paging.of(limit);
        var after = Cursors.read(cursor, 1);
        var found = managed(caller)
                .dropWhile(token -> !after.isEmpty() && !token.id().equals(after.getFirst()))
                .skip(after.isEmpty() ? 0 : 1)
                .limit(paging.oneMore())
                .toList();
        return paging.page(found, token -> Cursors.write(token.id()), token -> TokenJson.of(token, null));
    }

    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.CREATED)
    TokenJson create(@RequestBody Bodies.NewToken body, @AuthenticationPrincipal Caller caller) {
        var tenant = Required.text("tenant", body.tenant());
        boolean known =
                tenant.equals(Caller.EVERY_TENANT) || directory.tenants().contains(tenant);
        if (!manages(caller, tenant) || !known) {
            throw new NotFound("There is no tenant " + tenant + ".");
        }
        var secret = TokenText.random();
        var now = clock.instant();
        var token = new ApiToken(
                TokenText.randomId(),
                Required.text("name", body.name()),
                tenant,
                role(body.role()),
                TokenText.hash(secret),
                now,
                now.plus(Duration.ofDays(days(body.expiresInDays()))));
        transactions.run(() -> {
            tokens.add(token);
            trail.add(List.of(entry(token, caller, "New-MmsToken")));
        });
        return TokenJson.of(token, secret);
    }

    @DeleteMapping(PATH + "/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        var token = managed(caller)
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no token " + id + "."));
        transactions.run(() -> {
            tokens.revoke(token);
            trail.add(List.of(entry(token, caller, "Remove-MmsToken")));
        });
    }

    private Stream<ApiToken> managed(Caller caller) {
        return Stream.concat(Stream.of(Caller.EVERY_TENANT), directory.tenants().stream())
                .filter(tenant -> manages(caller, tenant))
                .flatMap(tenant -> tokens.list(tenant).stream());
    }

    private static boolean manages(Caller caller, String tenant) {
        return caller.roleIn(tenant).filter(role -> role == Role.Admin).isPresent();
    }

    private static Role role(@Nullable String name) {
        return Role.of(Required.text("role", name))
                .orElseThrow(() -> ProblemFault.invalid("role", "is to be Reader, Operator or Admin"));
    }

    private static int days(@Nullable Integer days) {
        int wanted = days == null ? USUAL_DAYS : days;
        if (wanted < 1 || wanted > MOST_DAYS) {
            throw ProblemFault.invalid("expiresInDays", "is to be from 1 to " + MOST_DAYS);
        }
        return wanted;
    }

    private AuditEntry entry(ApiToken token, Caller caller, String action) {
        return new AuditEntry(
                0,
                token.tenant(),
                clock.instant(),
                caller.name(),
                action,
                "tenant",
                token.tenant(),
                "API token " + token.name() + ", " + token.role(),
                "",
                "",
                "",
                "");
    }
}
