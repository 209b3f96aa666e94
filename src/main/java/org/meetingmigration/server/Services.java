package org.meetingmigration.server;

import java.time.InstantSource;
import java.util.Optional;
import org.meetingmigration.administration.AuditTrail;
import org.meetingmigration.administration.BridgeAdministration;
import org.meetingmigration.administration.MeetingPlans;
import org.meetingmigration.administration.Migrations;
import org.meetingmigration.administration.Retirements;
import org.meetingmigration.administration.TenantAdministration;
import org.meetingmigration.administration.Transactions;
import org.meetingmigration.administration.UserAdministration;
import org.meetingmigration.audit.Audits;
import org.meetingmigration.audit.CalendarAudits;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.migration.plan.PlanStore;
import org.meetingmigration.migration.request.RequestFigures;
import org.meetingmigration.migration.request.RequestLedgers;
import org.meetingmigration.migration.request.RequestSearch;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.migration.worker.Backends;
import org.meetingmigration.migration.worker.Plans;
import org.meetingmigration.notice.MailQueue;
import org.meetingmigration.server.api.Idempotency;
import org.meetingmigration.server.api.UserCsv;
import org.meetingmigration.server.security.ApiTokens;
import org.meetingmigration.server.security.OidcSettings;

/// What the API is made of.
///
/// @param oidc whose bearer tokens are taken; empty for none
public record Services(
        Stores stores,
        Commands commands,
        Backends backends,
        Plans plans,
        UserCsv csv,
        Optional<OidcSettings> oidc,
        InstantSource clock) {

    /// Where things are kept.
    public record Stores(
            Transactions transactions,
            Directory directory,
            Requests requests,
            RequestLedgers ledgers,
            RequestFigures figures,
            RequestSearch search,
            MailQueue mails,
            PlanStore plans,
            AuditTrail trail,
            Audits audits,
            ApiTokens tokens,
            Idempotency idempotency) {}

    /// What admins do.
    public record Commands(
            UserAdministration users,
            TenantAdministration tenants,
            BridgeAdministration bridges,
            Migrations migrations,
            Retirements retirements,
            MeetingPlans plans,
            CalendarAudits audits) {}
}
