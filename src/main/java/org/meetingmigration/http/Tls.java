package org.meetingmigration.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.meeting.PermanentFailure;

/// Whom to trust, and what it looks like when somebody is not to be trusted.
final class Tls {

    private Tls() {}

    /// Trusts what the platform trusts, and the authorities in a PEM file.
    ///
    /// @throws PermanentFailure `CA_UNREADABLE`
    static SSLContext trusting(Path ca) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust(store(trusted(ca))).getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(ca);
        }
    }

    /// The authorities of the file and those of the platform.
    static List<Certificate> trusted(Path ca) {
        try (var file = Files.newInputStream(ca)) {
            var all = new ArrayList<Certificate>(
                    CertificateFactory.getInstance("X.509").generateCertificates(file));
            if (all.isEmpty()) {
                throw unreadable(ca);
            }
            for (var manager : trust(null).getTrustManagers()) {
                if (manager instanceof X509TrustManager platform) {
                    all.addAll(Arrays.asList(platform.getAcceptedIssuers()));
                }
            }
            return all;
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(ca);
        }
    }

    /// Whether the other side is not who it should be, or speaks no TLS that we speak: trying again does not help. A
    /// connection that just ends during the handshake is something else.
    static boolean isRefusal(IOException e) {
        return causes(e).anyMatch(GeneralSecurityException.class::isInstance)
                || (isHandshake(e) && causes(e).noneMatch(Tls::isEnd))
                || causes(e).anyMatch(Tls::isPlainText);
    }

    /// Whether it happened before anything was sent.
    static boolean isHandshake(IOException e) {
        return causes(e).anyMatch(SSLHandshakeException.class::isInstance);
    }

    private static boolean isEnd(Throwable cause) {
        return cause instanceof SocketException
                || cause instanceof EOFException
                || says(cause, "terminated the handshake");
    }

    private static boolean isPlainText(Throwable cause) {
        return cause instanceof SSLException && says(cause, "nrecognized SSL message");
    }

    private static boolean says(Throwable cause, String words) {
        return String.valueOf(cause.getMessage()).contains(words);
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.<@Nullable Throwable>iterate(
                        e, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
                .limit(20)
                .map(cause -> cause);
    }

    private static KeyStore store(List<Certificate> certificates) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (var certificate : certificates) {
            store.setCertificateEntry("authority-" + store.size(), certificate);
        }
        return store;
    }

    private static TrustManagerFactory trust(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }

    private static PermanentFailure unreadable(Path ca) {
        return new PermanentFailure(
                "CA_UNREADABLE", "The file of certificate authorities " + ca + " is missing or no PEM file");
    }
}
