package org.meetingmigration.server.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.directory.Home;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.UserFilter;
import org.meetingmigration.server.problem.ProblemFault;

/// Which users; what is null or empty means any.
///
/// @param identity of one user; with it nothing else counts
/// @param audio `own`, `third-party`, `none` or `any`
/// @param bridge id or name
/// @param number E.164 of a default number, or `none`
/// @param numberKind `TOLL`, the default, or `TOLL_FREE`
record UserQuery(
        @Nullable String identity,
        @Nullable String search,
        @Nullable String home,
        @Nullable Boolean licensed,
        @Nullable String audio,
        @Nullable String bridge,
        @Nullable String number,
        @Nullable String numberKind,
        @Nullable String upgradePolicy) {

    UserFilter filter(String tenant, Tenants tenants) {
        var audioKind = Required.optional("audio", audio).toLowerCase(Locale.ROOT);
        return new UserFilter(
                isEmpty(home) ? null : Home.of(Required.text("home", home)),
                licensed,
                switch (audioKind) {
                    case "", "any", "third-party" -> null;
                    case "own" -> true;
                    case "none" -> false;
                    default -> throw ProblemFault.invalid("audio", "is to be own, third-party, none or any");
                },
                switch (audioKind) {
                    case "third-party" -> true;
                    case "none" -> false;
                    default -> null;
                },
                isEmpty(bridge)
                        ? ""
                        : tenants.bridge(tenant, Required.text("bridge", bridge))
                                .id(),
                isEmpty(numberKind) ? NumberKind.TOLL : Required.kind("numberKind", numberKind),
                Required.optional("number", number),
                Required.optional("upgradePolicy", upgradePolicy),
                Required.optional("search", search));
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
