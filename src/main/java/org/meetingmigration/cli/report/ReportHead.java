package org.meetingmigration.cli.report;

import java.time.Instant;

/// What stands at the top of the page.
///
/// @param title for example `Migration plan`
/// @param folder the folder that was read, as the person wrote it
/// @param target where meetings go, for example `Jitsi Meet at https://meet.example.org`
/// @param madeAt moment of the run
public record ReportHead(String title, String folder, String target, Instant madeAt) {}
