package org.meetingmigration.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Collection;
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
        try (var file = Files.newInputStream(ca)) {
            var own = certificates(file);
            if (own.isEmpty()) {
                throw unreadable(ca);
            }
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust(withPlatform(own)).getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(ca);
        }
    }

    /// Whether the other side is not who it should be or speaks no TLS that we speak: trying again does not help. A
    /// connection that just ends during the handshake is something else.
    static boolean isRefusal(IOException e) {
        return causes(e).noneMatch(EOFException.class::isInstance) && causes(e).anyMatch(Tls::isFatal);
    }

    /// Whether it happened before anything was sent.
    static boolean isHandshake(IOException e) {
        return causes(e).anyMatch(SSLHandshakeException.class::isInstance);
    }

    private static boolean isFatal(Throwable cause) {
        return cause instanceof SSLHandshakeException
                || cause instanceof GeneralSecurityException
                || (cause instanceof SSLException && speaksNoTls(cause.getMessage()));
    }

    private static boolean speaksNoTls(@Nullable String message) {
        return message != null && message.startsWith("Unsupported or unrecognized SSL message");
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.<@Nullable Throwable>iterate(
                        e, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
                .limit(20)
                .map(cause -> cause);
    }

    private static Collection<? extends Certificate> certificates(InputStream file) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509").generateCertificates(file);
    }

    private static KeyStore withPlatform(Collection<? extends Certificate> own)
            throws GeneralSecurityException, IOException {
        var all = KeyStore.getInstance(KeyStore.getDefaultType());
        all.load(null, null);
        var number = 0;
        for (var certificate : own) {
            all.setCertificateEntry("own-" + number++, certificate);
        }
        for (var manager : trust(null).getTrustManagers()) {
            if (manager instanceof X509TrustManager platform) {
                for (var certificate : Arrays.asList(platform.getAcceptedIssuers())) {
                    all.setCertificateEntry("platform-" + number++, certificate);
                }
            }
        }
        return all;
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
