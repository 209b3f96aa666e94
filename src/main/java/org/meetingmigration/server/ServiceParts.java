package org.meetingmigration.server;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.meetingmigration.administration.BridgeAdministration;
import org.meetingmigration.administration.ImportedUsers;
import org.meetingmigration.administration.MeetingPlans;
import org.meetingmigration.administration.Migrations;
import org.meetingmigration.administration.NumberRetirements;
import org.meetingmigration.administration.TenantAdministration;
import org.meetingmigration.administration.UserAdministration;
import org.meetingmigration.audit.CalendarAudits;
import org.meetingmigration.audit.HostNames;
import org.meetingmigration.audit.HostSettings;
import org.meetingmigration.directory.csv.UserImport;
import org.meetingmigration.migration.worker.Backends;
import org.meetingmigration.migration.worker.CalendarNumberScan;
import org.meetingmigration.migration.worker.Plans;
import org.meetingmigration.server.config.Secret;
import org.meetingmigration.server.config.ServerConfiguration;
import org.meetingmigration.server.security.OidcSettings;
import org.meetingmigration.store.Store;

/// Builds what the API is made of, on a store.
final class ServiceParts {

    private ServiceParts() {}

    /// @param stopping whether the service ends
    static Services of(
            Store store,
            Backends backends,
            StoredTokens tokens,
            ServerConfiguration configuration,
            BooleanSupplier stopping,
            HostNames names,
            InstantSource clock) {
        var transactions = store.transactions();
        var directory = store.directory();
        var requests = store.requests();
        var trail = store.auditTrail();
        var csv = new SpooledCsv(
                directory,
                new UserImport(directory, store.overlaps()),
                transactions,
                new ImportedUsers(directory, requests, trail, clock),
                configuration.data());
        return new Services(
                new Services.Stores(
                        transactions,
                        directory,
                        requests,
                        store.ledgers(),
                        store.figures(),
                        store.search(),
                        store.mails(),
                        store.plans(),
                        trail,
                        store.audits(),
                        tokens,
                        new StoredAnswers(store.idempotency())),
                new Services.Commands(
                        new UserAdministration(transactions, directory, requests, trail, clock),
                        new TenantAdministration(transactions, directory, requests, trail, clock),
                        new BridgeAdministration(transactions, directory, trail, clock),
                        new Migrations(transactions, directory, requests, backends, trail, clock),
                        new NumberRetirements(
                                transactions,
                                directory,
                                requests,
                                trail,
                                store.retirements(),
                                new PausableScan(new CalendarNumberScan(backends, clock), stopping),
                                clock),
                        new MeetingPlans(
                                transactions, directory, requests, backends, trail, store.plans(), stopping, clock),
                        new CalendarAudits(
                                store.audits(),
                                directory,
                                backends,
                                tenant -> audit(configuration, tenant),
                                names,
                                clock)),
                backends,
                new Plans(directory, backends),
                csv,
                oidc(configuration),
                clock);
    }

    /// Of a tenant that is not configured any more the calendars cannot be read either.
    private static HostSettings audit(ServerConfiguration configuration, String tenant) {
        var configured = configuration.tenants().get(tenant);
        return configured == null ? HostSettings.DEFAULT : configured.audit();
    }

    private static Optional<OidcSettings> oidc(ServerConfiguration configuration) {
        return configuration
                .signIn()
                .map(signIn -> new OidcSettings(
                        signIn.issuer(),
                        signIn.audience(),
                        signIn.rolesClaim(),
                        signIn.tenantClaim(),
                        signIn.clientId().isEmpty()
                                ? Optional.empty()
                                : Optional.of(new OidcSettings.Client(
                                        signIn.clientId(),
                                        signIn.clientSecret().map(Secret::value).orElse("")))));
    }
}
