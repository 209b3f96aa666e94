/// The plan as one HTML page that a person reads, searches and sends on; needs no server and no network.
@NullMarked
package org.meetingmigration.cli.report;

import org.jspecify.annotations.NullMarked;
