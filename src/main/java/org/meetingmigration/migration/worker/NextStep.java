package org.meetingmigration.migration.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.meetingmigration.migration.request.Counts;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.RequestState;

/// What becomes of a request after a slice.
sealed interface NextStep {

    /// Another slice is to follow.
    record GoOn(Counts counts) implements NextStep {}

    /// Goes back to those that wait.
    record Later(Counts counts, Instant due, int retries, String code, String message) implements NextStep {}

    record End(RequestState state, Counts counts, String code, String message) implements NextStep {}

    /// Another worker has it; there is nothing to say any more.
    record Leave() implements NextStep {}

    /// @param stopped the request's message once it was asked to stop, for example `Stopped by admin`
    static NextStep after(SliceEnd end, MigrationRequest request, String stopped, Instant now, RandomGenerator random) {
        return switch (end) {
            case SliceEnd.Paused(var counts, var why) ->
                switch (why) {
                    case NONE -> new GoOn(counts);
                    case FENCED -> new Leave();
                    case STOPPED -> stopped(counts, request, stopped);
                    case TENANT_DISABLED -> disabled(counts, request, now);
                };
            case SliceEnd.Done done
            when done.unwritten() > 0 && request.retries() < Backoff.MOST ->
                again(request, done.counts(), "MEETINGS_FAILED", unwritten(done), Optional.empty(), now, random);
            case SliceEnd.Done done -> ended(done, request);
            case SliceEnd.Broken broken
            when request.retries() < Backoff.MOST ->
                again(request, broken.counts(), "TRY_AGAIN", broken.message(), broken.retryAfter(), now, random);
            case SliceEnd.Broken broken ->
                new End(
                        RequestState.Failed,
                        broken.counts(),
                        "RETRIES_USED_UP",
                        broken.message() + " It was tried " + (Backoff.MOST + 1) + " times; " + startAgain(request));
            case SliceEnd.Impossible(var counts, var code, var message) ->
                new End(RequestState.Failed, counts, code, message);
        };
    }

    private static End stopped(Counts counts, MigrationRequest request, String stopped) {
        return new End(RequestState.Failed, counts, "STOPPED", stopped + "; " + startAgain(request));
    }

    private static String startAgain(MigrationRequest request) {
        return "start it again with Start-CsExMeetingMigration -Identity " + request.userPrincipalName();
    }

    private static Later disabled(Counts counts, MigrationRequest request, Instant now) {
        return new Later(
                counts,
                now,
                request.retries(),
                "TENANT_DISABLED",
                "Meeting migration is switched off; it goes on after"
                        + " Set-CsTenantMigrationConfiguration -MeetingMigrationEnabled $true");
    }

    private static End ended(SliceEnd.Done done, MigrationRequest request) {
        var counts = done.counts();
        return counts.failed() > 0
                ? new End(RequestState.Failed, counts, "MEETINGS_FAILED", failed(done, request))
                : new End(
                        RequestState.Succeeded, counts, counts.review() > 0 ? "REVIEW" : "", succeeded(done, request));
    }

    private static Later again(
            MigrationRequest request,
            Counts counts,
            String code,
            String why,
            Optional<Duration> retryAfter,
            Instant now,
            RandomGenerator random) {
        int retry = request.retries() + 1;
        var due = now.plus(Backoff.before(retry, retryAfter, random));
        var when = " Retry " + retry + " of " + Backoff.MOST + " is due at " + due + ".";
        return new Later(counts, due, retry, code, why + when);
    }

    private static String unwritten(SliceEnd.Done done) {
        return meetings(done.unwritten()) + " could not be written.";
    }

    private static String failed(SliceEnd.Done done, MigrationRequest request) {
        int unread = done.counts().failed() - done.unwritten();
        return done.counts().failed() + " of " + done.counts().total() + " meetings failed (" + done.unwritten()
                + " could not be written, " + unread + " could not be read); see " + history(request);
    }

    private static String succeeded(SliceEnd.Done done, MigrationRequest request) {
        if (done.counts().review() == 0) {
            return done.note();
        }
        int review = done.counts().review();
        return meetings(review) + (review == 1 ? " was" : " were") + " left for a person to decide; see "
                + history(request);
    }

    private static String meetings(int count) {
        return count == 1 ? "1 meeting" : count + " meetings";
    }

    private static String history(MigrationRequest request) {
        return "Get-CsMeetingMigrationTransactionHistory -Identity " + request.userPrincipalName() + " -CorrelationId "
                + request.id();
    }
}
