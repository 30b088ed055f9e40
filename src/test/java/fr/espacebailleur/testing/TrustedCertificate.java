package fr.espacebailleur.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate (PEM) that no authority signed, and that is trusted nevertheless: {@code -Dportal.certificate}. */
record TrustedCertificate(Certificate certificate) {

    static Optional<TrustedCertificate> given() {
        return Optional.ofNullable(System.getProperty("portal.certificate"))
                .map(Path::of)
                .map(TrustedCertificate::of);
    }

    private static TrustedCertificate of(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            return new TrustedCertificate(
                    CertificateFactory.getInstance("X.509").generateCertificate(pem));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(file + " is no certificate", e);
        }
    }

    /** For programs. */
    SSLContext context() {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("portal", certificate);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For Chromium. */
    String keyHash() {
        try {
            byte[] key = certificate.getPublicKey().getEncoded();
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
