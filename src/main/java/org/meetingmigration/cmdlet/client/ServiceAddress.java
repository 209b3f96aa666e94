package org.meetingmigration.cmdlet.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Names;

/// Where the service answers, `https://mms.contoso.com`. Without encryption only on this machine, because the token
/// goes along with every request.
///
/// @param base without a slash at its end
public record ServiceAddress(String base) {

    public static final ServiceAddress DEFAULT = new ServiceAddress("http://127.0.0.1:8477");

    /// @param text as a person gives it
    /// @throws CmdletError when it is no such address, or unsafe
    public static ServiceAddress of(String text) {
        var uri = parsed(text.strip());
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean plain = scheme.equals("http");
        if (uri.getHost() == null || !(plain || scheme.equals("https"))) {
            throw notAnAddress(text);
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw CmdletError.invalid("The address of the service is scheme, host, port and path only, for example "
                    + "https://mms.contoso.com. The token goes into a file: --token-file, or MMS_TOKEN_FILE.");
        }
        if (plain && !isLoopback(uri.getHost())) {
            throw CmdletError.invalid("The token would go to " + uri.getHost() + " unencrypted. Use https://"
                    + uri.getHost() + "; http is for this machine only.");
        }
        return new ServiceAddress(uri.toString().replaceAll("/+$", ""));
    }

    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw notAnAddress(text);
        }
    }

    private static CmdletError notAnAddress(String text) {
        return CmdletError.invalid("'" + Names.brief(text) + "' is no address of a service. One looks like "
                + "https://mms.contoso.com or " + DEFAULT.base + ".");
    }

    /// Names other than `localhost` are not looked up: who answers for them may change.
    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    URI resolve(String path) {
        return URI.create(base + path);
    }

    @Override
    public String toString() {
        return base;
    }
}
