package org.meetingmigration.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.meetingmigration.administration.Contoso.*;
import static org.meetingmigration.directory.SampleUsers.TENANT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meetingmigration.administration.Refused.Why;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.NumberKind;

class BridgeAdministrationTest {

    private final Contoso contoso = new Contoso();
    private final BridgeAdministration bridges =
            new BridgeAdministration(contoso.transactions, contoso.directory, contoso.trail, contoso.clock);

    @Test
    void theFirstBridgeShouldBecomeTheDefault() {
        contoso.directory.addTenant("fabrikam");
        var admin = new Admin("fabrikam", "x");

        assertThat(bridges.add(admin, " Oslo ", "EU"))
                .matches(bridge -> bridge.isDefault() && bridge.name().equals("Oslo"));
        assertThat(bridges.add(admin, "Bergen", "").isDefault()).isFalse();
        refused(Why.CONFLICT, "another name", () -> bridges.add(admin, "OSLO", ""));
    }

    @Test
    void anotherDefaultShouldTakeThePlaceOfTheOld() {
        var changed = bridges.change(ADMIN, "berlin", "Hamburg", null, true);

        assertThat(changed).isEqualTo(new Bridge(TENANT, BERLIN, "Hamburg", "EU", BERLIN_TOLL, true));
        assertThat(contoso.directory.bridges(TENANT))
                .filteredOn(Bridge::isDefault)
                .containsExactly(changed);
        assertThat(contoso.details()).containsExactly("Name: Berlin → Hamburg; Default bridge of the tenant");
        bridges.change(ADMIN, BERLIN, "Hamburg", BERLIN_TOLL, true);
        assertThat(contoso.details()).hasSize(1);
    }

    @Test
    void defaultNumberShouldBeATollNumberOfTheBridge() {
        refused(Why.INVALID, "DefaultServiceNumber", () -> bridges.change(ADMIN, AARHUS, null, TOLL_FREE, false));
        refused(Why.INVALID, "DefaultServiceNumber", () -> bridges.change(ADMIN, AARHUS, null, BERLIN_TOLL, false));
        refused(Why.INVALID, "DefaultServiceNumber", () -> bridges.change(ADMIN, AARHUS, null, SPARE, false));

        assertThat(bridges.change(ADMIN, AARHUS, null, "tel:" + OTHER_TOLL, false)
                        .defaultNumber())
                .isEqualTo(OTHER_TOLL);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> bridges.change(ADMIN, "nowhere", null, null, false))
                .withMessageContaining("Aarhus, Berlin");
    }

    @Test
    void numbersShouldBeAddedOnceAndRegisteredOnOneBridge() {
        var added = bridges.addNumber(ADMIN, "45 70 10 20 30", NumberKind.TOLL, "Denmark");
        assertThat(added.number()).isEqualTo("+4570102030");
        refused(Why.CONFLICT, "there already", () -> bridges.addNumber(ADMIN, TOLL, NumberKind.TOLL, ""));

        assertThat(bridges.register(ADMIN, "+4570102030", "Berlin").bridgeId()).isEqualTo(BERLIN);
        assertThat(bridges.register(ADMIN, "+4570102030", BERLIN).bridgeId()).isEqualTo(BERLIN);
        refused(Why.CONFLICT, "Berlin", () -> bridges.register(ADMIN, "+4570102030", "Aarhus"));
        assertThat(contoso.details()).containsExactly("Service number added: toll", "Bridge: none → Berlin");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> bridges.register(ADMIN, "+4511111111", "Aarhus"));
    }

    @Test
    void languagesShouldBeKnownAndAtMostFive() {
        var changed = bridges.languages(ADMIN, TOLL, "DA-dk", List.of("en-GB", "de"));
        assertThat(changed.primaryLanguage()).isEqualTo("da-DK");
        assertThat(changed.secondaryLanguages()).containsExactly("en-GB", "de");
        assertThat(bridges.languages(ADMIN, TOLL, null, null)).isEqualTo(changed);

        refused(Why.INVALID, "PrimaryLanguage", () -> bridges.languages(ADMIN, TOLL, "not a language", null));
        refused(
                Why.INVALID,
                "at most 4",
                () -> bridges.languages(ADMIN, TOLL, null, List.of("en", "de", "fr", "es", "it")));
        refused(Why.INVALID, "once", () -> bridges.languages(ADMIN, TOLL, "de", null));
        refused(Why.INVALID, "once", () -> bridges.languages(ADMIN, TOLL, null, List.of("fr", "FR")));
    }

    private static void refused(Why why, String part, Runnable command) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(command::run)
                .matches(refused -> refused.why() == why)
                .withMessageContaining(part);
    }
}
