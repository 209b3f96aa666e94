/// Who may do what: API tokens, OIDC bearer tokens, roles per tenant, all decided by the path of a request.
@NullMarked
package org.meetingmigration.server.security;

import org.jspecify.annotations.NullMarked;
