package org.meetingmigration.server.config;

import java.util.List;

/// The configuration is wrong; says everything that is.
public final class ConfigurationFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param problems one line each, for example `mms.yaml:12: server.prot: unknown key; did you mean port?`
    ConfigurationFault(List<String> problems) {
        super("The configuration is wrong:\n  " + String.join("\n  ", problems));
    }
}
