package org.meetingmigration.notice.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A key for one host, and its certificate as clients are given it.
///
/// @param pem file of the certificate
record TestKeys(Path keystore, KeyStore keys, Path pem) {

    static final String PASSWORD = "of-this-test";

    /// @param san for example `ip:127.0.0.1`
    static TestKeys in(Path dir, String san) throws IOException, GeneralSecurityException, InterruptedException {
        var file = dir.resolve("keys.p12");
        var log = dir.resolve("keytool.log").toFile();
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=mail",
                        "-ext",
                        "san=" + san,
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        assertThat(process.waitFor()).as(Files.readString(log.toPath())).isZero();
        var keys = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(keys.getCertificate("mail").getEncoded());
        var pem = Files.writeString(
                dir.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
        return new TestKeys(file, keys, pem);
    }

    SSLContext context() throws GeneralSecurityException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
