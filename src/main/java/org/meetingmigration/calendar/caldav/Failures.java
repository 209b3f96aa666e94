package org.meetingmigration.calendar.caldav;

import static org.meetingmigration.calendar.caldav.Finding.problem;

import java.util.Locale;
import java.util.Set;
import org.meetingmigration.http.Credentials;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.meeting.TransientFailure;

/// What failures of a probe come to. Their messages say what it is, and mostly what to do.
final class Failures {

    /// After these there is nothing to find out by going on.
    private static final Set<String> FINAL =
            Set.of("NOT_SIGNED_IN", "TLS_FAILED", "PROXY_REFUSED", "CA_UNREADABLE", "REDIRECTED", "NOT_CALDAV");

    static final String NOBODY = "Give the service account: user and password, or a token.";

    private final CalDavSettings settings;
    private final Credentials credentials;
    private final Answers answers;

    Failures(CalDavSettings settings, Credentials credentials, Answers answers) {
        this.settings = settings;
        this.credentials = credentials;
        this.answers = answers;
    }

    /// Whether a failure of the server's context is one of every mailbox. Where paths are given nobody needs the
    /// context, and where the user is a template others may be let in.
    boolean isFinal(PermanentFailure failure) {
        boolean elsewhere = !settings.paths().isEmpty() && failure.code().equals("NOT_CALDAV");
        boolean others = user().contains("{") && failure.code().equals("NOT_SIGNED_IN");
        return FINAL.contains(failure.code()) && !elsewhere && !others;
    }

    private String user() {
        return switch (credentials) {
            case Credentials.Basic(var user, var _) -> user;
            case Credentials.Digest(var user, var _) -> user;
            case Credentials.None _, Credentials.Bearer _ -> "";
        };
    }

    Finding finding(PermanentFailure failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (failure.code()) {
            case "NOT_SIGNED_IN" -> problem("sign-in", message, wanted());
            case "TLS_FAILED" ->
                problem(
                        "connection",
                        message,
                        "If your own authority signed it, name its file: ca. Else mend the name.");
            case "CA_UNREADABLE" ->
                problem("connection", message, "Name a file that begins with -----BEGIN CERTIFICATE-----.");
            case "PROXY_REFUSED" -> problem("connection", message, "Use a proxy that lets this machine through.");
            case "REDIRECTED" -> problem("connection", message, "Use the address that it leads to.");
            case "NOT_CALDAV" ->
                problem(
                        "server",
                        message,
                        "Use the address that calendar programs use, such as https://caldav.example.org/dav/; the root is"
                                + " often a page for people.");
            case "NOT_ALLOWED" ->
                problem("calendars", message, "Give the service account the right to read and change events there.");
            case "NO_CALENDARS" -> problem("calendars", message, unseen());
            default -> problem("calendars", message, "");
        };
    }

    private String wanted() {
        String offered = answers.last()
                .map(seen -> String.join(",", seen.headers().allValues("WWW-Authenticate")))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        return switch (credentials) {
            case Credentials.None _ -> NOBODY;
            case Credentials.Basic _
            when offered.contains("digest") && !offered.contains("basic") ->
                "The server wants a digest: sign-in digest.";
            case Credentials.Basic _, Credentials.Digest _ ->
                "Sign in with the same account in a calendar program; where that works, mend user and password here.";
            case Credentials.Bearer _ -> "Get a new token, one that the calendar server takes.";
        };
    }

    private String unseen() {
        return answers.isOf(Product.CYRUS)
                ? "Cyrus shows them below the account's own home: set paths to /dav/calendars/user/" + user()
                        + "/{local}.Default/ (--path). Or use an account of proxyservers and the header Authorize-As:"
                        + " {local}."
                : "Give the right to see them, or set paths (--path).";
    }

    Finding finding(TransientFailure failure) {
        return problem(
                "connection",
                String.valueOf(failure.getMessage()),
                answers.last().isPresent()
                        ? "Try again when the server has less to do."
                        : "Check host and port of the address, DNS, firewalls, and whether a proxy is needed.");
    }

    Finding missing() {
        return problem("calendars", "The server shows no calendars of this mailbox.", lookElsewhere());
    }

    private String lookElsewhere() {
        if (!settings.paths().isEmpty()) {
            return "Check the address, the paths, and whether the account may see them.";
        }
        return answers.isOf(Product.XANDIKOS)
                ? "Xandikos shows the calendars of one user only: set paths to /{local}/calendars/calendar/ (--path)."
                : "Check the address. If it is right, say where its principal or its calendars are (principal,"
                        + " paths), and look whether the account may see them.";
    }
}
