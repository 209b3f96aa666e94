package org.meetingmigration.server.config;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.server.config.ServerConfiguration.Server;
import org.meetingmigration.server.config.ServerConfiguration.SignIn;
import org.meetingmigration.server.config.ServerConfiguration.Tenant;
import org.meetingmigration.server.config.ServerConfiguration.Tls;
import org.meetingmigration.server.config.ServerConfiguration.Work;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/// Reads the configuration and tells everything that is wrong with it at once.
public final class ConfigurationReader {

    static final int PORT = 8477;
    private static final int THREADS = 8;
    private static final int HOST_LIMIT = 8;
    private static final Duration SLICE = Duration.ofSeconds(20);

    private final Sources sources;

    private ConfigurationReader(Sources sources) {
        this.sources = sources;
    }

    /// @param file empty for defaults and environment alone
    /// @param environment see [Section#variable]
    /// @param directory that paths in the configuration begin at
    /// @throws ConfigurationFault if anything is wrong
    public static ServerConfiguration read(Optional<Path> file, Map<String, String> environment, Path directory) {
        var name = file.map(path -> String.valueOf(path.getFileName())).orElse("");
        var sources = new Sources(name, directory, environment);
        var node = file.map(path -> parse(path, sources)).orElse(null);
        var configuration = new ConfigurationReader(sources).configuration(new Section(sources, "", node, 0));
        sources.finish();
        return configuration;
    }

    private static @Nullable Node parse(Path file, Sources sources) {
        try {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            return yaml.compose(new StringReader(Files.readString(file)));
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            sources.fault(mark == null ? 0 : mark.getLine() + 1, "", "is not YAML: " + e.getProblem());
        } catch (IOException e) {
            sources.fault(0, "", "cannot be read; check the path and its permissions");
        }
        return null;
    }

    private ServerConfiguration configuration(Section top) {
        var data = sources.path(top.text("data").orElse("mms-data"));
        var server = server(top.section("server"));
        var signIn = top.section("sign-in");
        var oidc = signIn.has("oidc") ? Optional.of(oidc(signIn.section("oidc"))) : Optional.<SignIn>empty();
        signIn.finish();
        var work = work(top.section("work"));
        var tenants = tenants(top.section("tenants"), data);
        top.finish();
        return new ServerConfiguration(server, data, oidc, work, tenants);
    }

    private Server server(Section section) {
        var address = section.value("address", InetAddress.getLoopbackAddress(), "an IP address", text -> {
            try {
                return InetAddress.getByName(text);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(e);
            }
        });
        int port = section.number("port", PORT, 0, 65_535);
        boolean behindProxy = section.flag("behind-proxy");
        Optional<Tls> tls = section.has("tls") ? Optional.of(tls(section.section("tls"))) : Optional.empty();
        if (!address.isLoopbackAddress() && tls.isEmpty() && !behindProxy) {
            section.fault(
                    "address", "others could read tokens on the way; set tls, or behind-proxy where a proxy has it");
        }
        section.finish();
        return new Server(address, port, behindProxy, tls);
    }

    private Tls tls(Section section) {
        var tls = new Tls(sources.path(section.required("certificate")), sources.path(section.required("key")));
        section.finish();
        return tls;
    }

    private static SignIn oidc(Section section) {
        var issuer = section.required("issuer");
        if (!issuer.isEmpty()
                && !issuer.matches("https://.+|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?(/.*)?")) {
            section.fault("issuer", "is to be an https URL");
        }
        var signIn = new SignIn(
                issuer,
                section.required("audience"),
                section.text("roles-claim").orElse("roles"),
                section.text("tenant-claim").orElse(""),
                section.text("client-id").orElse(""),
                section.secret("client-secret"));
        if (signIn.clientId().isEmpty() && signIn.clientSecret().isPresent()) {
            section.fault("client-id", "is missing, though there is a client-secret");
        }
        section.finish();
        return signIn;
    }

    private static Work work(Section section) {
        var work = new Work(
                section.number("threads", THREADS, 1, 256),
                section.value("slice", SLICE, "a duration such as PT20S", Duration::parse),
                section.number("host-limit", HOST_LIMIT, 1, 10_000));
        section.finish();
        return work;
    }

    private Map<String, Tenant> tenants(Section section, Path data) {
        var reader = new TenantReader(sources, data);
        var tenants = new LinkedHashMap<String, Tenant>();
        section.named().forEach((id, tenant) -> tenants.put(id, reader.tenant(id, tenant)));
        section.finish();
        if (tenants.isEmpty()) {
            tenants.put("default", reader.standard());
        }
        return tenants;
    }
}
