package org.meetingmigration.audit;

import java.util.regex.Pattern;
import org.meetingmigration.joinblock.link.LinkCatalogue;

/// Names of hosts: lower case, without a port.
final class Host {

    private static final int LONGEST = 253;
    private static final String LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?";

    /// The last label has a letter, so that no IP address is one.
    private static final Pattern NAME = Pattern.compile("(?:" + LABEL + "\\.)+(?=[0-9-]*[a-z])" + LABEL);

    private Host() {}

    /// Of a join link; empty when it names none.
    static String of(String joinUrl) {
        return withoutPort(LinkCatalogue.hostOf(joinUrl));
    }

    static String withoutPort(String host) {
        int colon = host.indexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }

    /// Whether the DNS may be asked for it: labels with dots between them and nothing else (RFC 1035 2.3.1; `_` is
    /// seen in practice). Nothing that means more to whoever looks it up gets through.
    static boolean isName(String host) {
        return host.length() <= LONGEST && NAME.matcher(host).matches();
    }

    /// @param pattern `meet.example.org` exactly, `.example.org` with all hosts below, `*.example.org` those below
    ///     only; a port is not looked at
    static boolean matches(String pattern, String host) {
        var wanted = withoutPort(pattern);
        if (wanted.startsWith("*.")) {
            return host.endsWith(wanted.substring(1));
        }
        return wanted.startsWith(".") ? host.endsWith(wanted) || host.equals(wanted.substring(1)) : host.equals(wanted);
    }
}
