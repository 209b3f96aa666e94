package org.meetingmigration.cmdlet.client;

import java.util.Optional;
import org.meetingmigration.cmdlet.Secret;

/// A service and what opens it.
///
/// @param token an API token or OIDC bearer token; empty before sign-in
public record Connection(ServiceAddress address, Optional<Secret> token) {}
