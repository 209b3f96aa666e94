package org.meetingmigration.server.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.administration.AudioEdit;
import org.meetingmigration.administration.UserAdministration;
import org.meetingmigration.directory.Acp;
import org.meetingmigration.directory.Home;
import org.meetingmigration.server.api.wire.Bodies;
import org.meetingmigration.server.api.wire.EffectsJson;
import org.meetingmigration.server.security.Caller;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Changes of one user; each answers with the user and what it led to.
@RestController
class UserCommandController {

    private final UserAdministration users;

    UserCommandController(UserAdministration users) {
        this.users = users;
    }

    @PostMapping(Api.USER + "/move")
    EffectsJson move(
            @PathVariable String tenant,
            @PathVariable String identity,
            @RequestBody Bodies.Move body,
            @AuthenticationPrincipal Caller caller) {
        var target = Home.of(Required.text("target", body.target()));
        return EffectsJson.of(
                users.move(Tenants.admin(tenant, caller), identity, target, Required.orFalse(body.force())));
    }

    @PostMapping(Api.USER + "/licences")
    EffectsJson licences(
            @PathVariable String tenant,
            @PathVariable String identity,
            @RequestBody Bodies.Licences body,
            @AuthenticationPrincipal Caller caller) {
        return EffectsJson.of(users.licences(
                Tenants.admin(tenant, caller), identity, Required.set(body.assign()), Required.set(body.remove())));
    }

    @PatchMapping(Api.USER + "/audio")
    EffectsJson audio(
            @PathVariable String tenant,
            @PathVariable String identity,
            @RequestBody Bodies.Audio body,
            @AuthenticationPrincipal Caller caller) {
        return EffectsJson.of(users.audio(Tenants.admin(tenant, caller), identity, edit(body)));
    }

    @PostMapping(Api.USER + "/audio/enable")
    EffectsJson enableAudio(
            @PathVariable String tenant,
            @PathVariable String identity,
            @RequestBody(required = false) Bodies.@Nullable Audio body,
            @AuthenticationPrincipal Caller caller) {
        var audio = body == null ? Bodies.Audio.NONE : body;
        return EffectsJson.of(users.enableAudio(
                Tenants.admin(tenant, caller), identity, edit(audio), Required.orFalse(audio.replaceProvider())));
    }

    @PostMapping(Api.USER + "/audio/disable")
    EffectsJson disableAudio(
            @PathVariable String tenant, @PathVariable String identity, @AuthenticationPrincipal Caller caller) {
        return EffectsJson.of(users.disableAudio(Tenants.admin(tenant, caller), identity));
    }

    @PutMapping(Api.USER + "/acp")
    EffectsJson acp(
            @PathVariable String tenant,
            @PathVariable String identity,
            @RequestBody Bodies.Acp body,
            @AuthenticationPrincipal Caller caller) {
        var acp = new Acp(
                Required.text("name", body.name()),
                Required.text("domain", body.domain()),
                Required.text("tollNumber", body.tollNumber()),
                body.tollFreeNumbers() == null ? List.of() : body.tollFreeNumbers(),
                Required.text("participantPasscode", body.participantPasscode()),
                Required.optional("url", body.url()));
        return EffectsJson.of(users.acp(Tenants.admin(tenant, caller), identity, acp));
    }

    @DeleteMapping(Api.USER + "/acp")
    EffectsJson removeAcp(
            @PathVariable String tenant, @PathVariable String identity, @AuthenticationPrincipal Caller caller) {
        return EffectsJson.of(users.removeAcp(Tenants.admin(tenant, caller), identity));
    }

    @PutMapping(Api.USER + "/upgrade-policy")
    EffectsJson upgradePolicy(
            @PathVariable String tenant,
            @PathVariable String identity,
            @RequestBody Bodies.UpgradePolicy body,
            @AuthenticationPrincipal Caller caller) {
        var migrate = body.migrateMeetings() == null || body.migrateMeetings();
        return EffectsJson.of(users.grantUpgradePolicy(
                Tenants.admin(tenant, caller), identity, Required.text("mode", body.mode()), migrate));
    }

    @PutMapping(Api.USER + "/sip-address")
    EffectsJson sipAddress(
            @PathVariable String tenant,
            @PathVariable String identity,
            @RequestBody Bodies.SipAddress body,
            @AuthenticationPrincipal Caller caller) {
        return EffectsJson.of(users.sipAddress(
                Tenants.admin(tenant, caller), identity, Required.text("sipAddress", body.sipAddress())));
    }

    @PutMapping(Api.USER + "/opt-out")
    EffectsJson optOut(
            @PathVariable String tenant,
            @PathVariable String identity,
            @RequestBody Bodies.OptOut body,
            @AuthenticationPrincipal Caller caller) {
        return EffectsJson.of(
                users.optOut(Tenants.admin(tenant, caller), identity, Required.value("optedOut", body.optedOut())));
    }

    @PutMapping(Api.USER + "/meetings")
    EffectsJson meetings(
            @PathVariable String tenant,
            @PathVariable String identity,
            @RequestBody Bodies.Meetings body,
            @AuthenticationPrincipal Caller caller) {
        return EffectsJson.of(users.publicMeetings(
                Tenants.admin(tenant, caller), identity, Required.value("public", body.isPublic())));
    }

    private static AudioEdit edit(Bodies.Audio body) {
        return new AudioEdit(
                body.bridge(),
                body.tollNumber(),
                body.tollFreeNumber(),
                body.tollFreeAllowed(),
                body.conferenceId(),
                Required.orFalse(body.resetConferenceId()));
    }
}
