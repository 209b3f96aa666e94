/// Calls to calendar and conferencing systems over HTTP: sign-in, redirects, limits, patience with servers that are
/// busy or away. Blocking, for virtual threads; HTTP/2 where a TLS server offers it, else HTTP/1.1.
@NullMarked
package org.meetingmigration.http;

import org.jspecify.annotations.NullMarked;
