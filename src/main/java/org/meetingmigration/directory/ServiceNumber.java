package org.meetingmigration.directory;

import java.util.List;

/// A phone number that a tenant owns. Texts are empty when absent.
///
/// @param number E.164, for example `+4589881234`
/// @param bridgeId the [Bridge] it is assigned to; empty for none
/// @param place where it answers, as shown in invitations, for example `Denmark, Aarhus`
/// @param primaryLanguage BCP 47 of the announcements
/// @param secondaryLanguages at most four
public record ServiceNumber(
        String tenant,
        String number,
        NumberKind kind,
        String bridgeId,
        String place,
        String primaryLanguage,
        List<String> secondaryLanguages) {

    public ServiceNumber {
        secondaryLanguages = List.copyOf(secondaryLanguages);
    }
}
