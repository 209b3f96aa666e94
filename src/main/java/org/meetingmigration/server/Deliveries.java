package org.meetingmigration.server;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.meetingmigration.notice.MailQueue;
import org.meetingmigration.notice.smtp.DeliveryEvents;
import org.meetingmigration.notice.smtp.DeliveryLoop;
import org.meetingmigration.notice.smtp.DeliverySettings;
import org.meetingmigration.notice.smtp.SmtpServer;
import org.meetingmigration.notice.smtp.SmtpSettings;
import org.meetingmigration.server.config.ServerConfiguration;
import org.meetingmigration.server.config.ServerConfiguration.Mail;

/// What sends the mails of the tenants that have a mail server.
final class Deliveries implements AutoCloseable {

    private final List<DeliveryLoop> loops = new ArrayList<>();

    Deliveries(ServerConfiguration configuration, MailQueue queue, DeliveryEvents events, InstantSource clock) {
        configuration
                .tenants()
                .forEach((tenant, configured) -> configured
                        .mail()
                        .ifPresent(mail -> loops.add(new DeliveryLoop(
                                tenant,
                                queue,
                                server(tenant, mail),
                                new DeliverySettings(
                                        mail.envelopeSender(),
                                        mail.perMinute(),
                                        mail.perDomainPerMinute(),
                                        clock,
                                        RandomGenerator.getDefault()),
                                events))));
    }

    private static SmtpServer server(String tenant, Mail mail) {
        var login = mail.password().map(password -> new SmtpSettings.Login(mail.user(), password.value()));
        try {
            return new SmtpServer(new SmtpSettings(
                    mail.host(), mail.port(), mail.tls(), login, mail.ca(), SmtpSettings.Timeouts.USUAL));
        } catch (IllegalArgumentException e) {
            throw new StartFault("tenants." + tenant + ".mail.ca: " + e.getMessage());
        }
    }

    void start() {
        loops.forEach(DeliveryLoop::start);
    }

    /// Waits for the mails that are under way.
    @Override
    public void close() {
        loops.forEach(DeliveryLoop::stop);
        loops.forEach(DeliveryLoop::close);
    }
}
