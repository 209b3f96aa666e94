package org.meetingmigration.audit.dns;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.meetingmigration.audit.HostNames;

/// The DNS servers of the machine, asked for addresses (A and AAAA). The machine's resolver is not taken: to it a name
/// that does not exist and a server that is out of order are the same, and it tries the names of its own domains.
public final class DnsHostNames implements HostNames {

    /// For one question, whatever becomes of it.
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private static final String EACH_SERVER_MILLIS = "1000";

    /// Asked one after the other: both at once would be asked as ANY, which servers need not answer (RFC 8482).
    private static final List<String> ADDRESSES = List.of("A", "AAAA");

    private final String servers;

    public DnsHostNames() {
        this("dns:");
    }

    /// @param servers for example `dns://127.0.0.1:5300`
    DnsHostNames(String servers) {
        this.servers = servers;
    }

    @Override
    public Answer ask(String host) {
        // Anything else may be a URL, which would be followed.
        if (!host.matches("[a-z0-9_.-]+")) {
            return Answer.NO_ANSWER;
        }
        var question = new FutureTask<>(() -> look(host));
        Thread.ofVirtual().name("dns-question").start(question);
        try {
            return question.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            question.cancel(true);
            return Answer.NO_ANSWER;
        } catch (InterruptedException e) {
            question.cancel(true);
            Thread.currentThread().interrupt();
            return Answer.NO_ANSWER;
        }
    }

    /// The DNS provider makes texts of what it reads and objects of nothing, and names no other provider.
    @SuppressWarnings("BanJNDI")
    private Answer look(String host) throws NamingException {
        var settings = new Properties();
        settings.setProperty(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.setProperty(Context.PROVIDER_URL, servers);
        settings.setProperty("com.sun.jndi.dns.timeout.initial", EACH_SERVER_MILLIS);
        settings.setProperty("com.sun.jndi.dns.timeout.retries", "1");
        var dns = new InitialDirContext(settings);
        try {
            for (var kind : ADDRESSES) {
                if (dns.getAttributes(host, new String[] {kind}).size() > 0) {
                    return Answer.FOUND;
                }
            }
            return Answer.NOT_FOUND;
        } catch (NameNotFoundException e) {
            return Answer.NOT_FOUND;
        } finally {
            dns.close();
        }
    }
}
