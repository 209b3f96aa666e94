/// The web page: a controller, a template and a view record for each page, rendered here and not in the browser.
@NullMarked
package org.meetingmigration.server.web;

import org.jspecify.annotations.NullMarked;
