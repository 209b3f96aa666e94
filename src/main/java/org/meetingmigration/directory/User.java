package org.meetingmigration.directory;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// A user of a tenant, organiser of meetings. Texts are empty when absent.
///
/// @param id directory object id, for example `8e7d4c9a-…`; never changes
/// @param userPrincipalName for example `ashaw@contoso.com`; unique in the tenant, whatever its case
/// @param sipAddress for example `sip:ashaw@contoso.com`; unique in the tenant, whatever its case
/// @param displayName for people
/// @param home where the user's conferencing lives
/// @param mailbox e-mail that names the calendars, lower case
/// @param licences for example `AudioConferencing`; names in any case mean the same
/// @param audio how the meetings are reached by phone
/// @param publicMeetings whether all meetings share one conference ID; else each has its own
/// @param upgradePolicy effective mode, for example `TeamsOnly`
/// @param language BCP 47, for example `da-DK`
/// @param timeZone IANA name, for example `Europe/Copenhagen`
/// @param optedOut whether automatic migration leaves the user alone
public record User(
        String tenant,
        String id,
        String userPrincipalName,
        String sipAddress,
        String displayName,
        Home home,
        String mailbox,
        Set<String> licences,
        AudioConferencing audio,
        boolean publicMeetings,
        String upgradePolicy,
        String language,
        String timeZone,
        boolean optedOut) {

    /// The licence that audio conferencing needs.
    public static final String AUDIO_CONFERENCING = "AudioConferencing";

    public User {
        mailbox = mailbox.toLowerCase(Locale.ROOT);
        var sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        sorted.addAll(licences);
        licences = Collections.unmodifiableSortedSet(sorted);
    }

    public boolean hasAudioLicence() {
        return licences.contains(AUDIO_CONFERENCING);
    }

    public User withHome(Home home) {
        return copy(sipAddress, home, licences, audio, publicMeetings, upgradePolicy, optedOut);
    }

    public User withLicences(Set<String> licences) {
        return copy(sipAddress, home, licences, audio, publicMeetings, upgradePolicy, optedOut);
    }

    public User withAudio(AudioConferencing audio) {
        return copy(sipAddress, home, licences, audio, publicMeetings, upgradePolicy, optedOut);
    }

    public User withPublicMeetings(boolean publicMeetings) {
        return copy(sipAddress, home, licences, audio, publicMeetings, upgradePolicy, optedOut);
    }

    public User withUpgradePolicy(String upgradePolicy) {
        return copy(sipAddress, home, licences, audio, publicMeetings, upgradePolicy, optedOut);
    }

    public User withSipAddress(String sipAddress) {
        return copy(sipAddress, home, licences, audio, publicMeetings, upgradePolicy, optedOut);
    }

    public User withOptedOut(boolean optedOut) {
        return copy(sipAddress, home, licences, audio, publicMeetings, upgradePolicy, optedOut);
    }

    private User copy(
            String newSipAddress,
            Home newHome,
            Set<String> newLicences,
            AudioConferencing newAudio,
            boolean newPublicMeetings,
            String newUpgradePolicy,
            boolean newOptedOut) {
        return new User(
                tenant,
                id,
                userPrincipalName,
                newSipAddress,
                displayName,
                newHome,
                mailbox,
                newLicences,
                newAudio,
                newPublicMeetings,
                newUpgradePolicy,
                language,
                timeZone,
                newOptedOut);
    }
}
