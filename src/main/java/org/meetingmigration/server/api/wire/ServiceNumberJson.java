package org.meetingmigration.server.api.wire;

import java.util.List;
import org.meetingmigration.directory.ServiceNumber;

/// See [ServiceNumber].
public record ServiceNumberJson(
        String number,
        String kind,
        String bridgeId,
        String place,
        String primaryLanguage,
        List<String> secondaryLanguages) {

    public static ServiceNumberJson of(ServiceNumber number) {
        return new ServiceNumberJson(
                number.number(),
                number.kind().name(),
                number.bridgeId(),
                number.place(),
                number.primaryLanguage(),
                number.secondaryLanguages());
    }
}
