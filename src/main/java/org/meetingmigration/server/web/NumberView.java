package org.meetingmigration.server.web;

import java.util.List;
import org.meetingmigration.administration.Retirements.Retirement;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.ServiceNumber;

/// One service number.
///
/// @param users whose default number it is
/// @param replacements what they may get instead
/// @param retirements of the number, newest first
/// @param moved users who have just got another number; -1 for none
public record NumberView(
        NumberLine line,
        long users,
        List<ServiceNumber> replacements,
        List<Bridge> bridges,
        List<Retirement> retirements,
        long moved,
        long enqueued) {

    public NumberView {
        replacements = List.copyOf(replacements);
        bridges = List.copyOf(bridges);
        retirements = List.copyOf(retirements);
    }
}
