package nl.relocationtracker.projections.person;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key outside the database that wraps every key in it. */
public final class MasterKey {

    private static final int BYTES = 32;

    private final Aead aead;
    private final String fingerprint;
    private final Optional<MasterKey> former;

    private MasterKey(Aead aead, String fingerprint, Optional<MasterKey> former) {
        this.aead = aead;
        this.fingerprint = fingerprint;
        this.former = former;
    }

    private static MasterKey of(byte[] key) {
        try {
            return new MasterKey(new AesGcmJce(key), fingerprint(key), Optional.empty());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not available", e);
        }
    }

    private static String fingerprint(byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] hash = mac.doFinal("fingerprint of a master key".getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, 8);
    }

    /** This key, which still unwraps what the other has wrapped. */
    public MasterKey after(MasterKey other) {
        return new MasterKey(aead, fingerprint, Optional.of(other));
    }

    /** Tells this key from others, and nothing else of it. */
    String fingerprint() {
        return fingerprint;
    }

    /** @throws IllegalArgumentException when the text is not the base64 of 32 bytes; its message says so */
    public static MasterKey of(String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The master key is not base64.", e);
        }
        if (key.length != BYTES)
            throw new IllegalArgumentException("The master key has " + key.length + " bytes instead of " + BYTES + ".");
        return of(key);
    }

    /** The key in this file, made up and written, readable by its owner alone, when there is no such file. */
    public static MasterKey keptIn(Path file) throws IOException {
        if (Files.notExists(file)) write(file);
        return of(Files.readString(file, StandardCharsets.US_ASCII));
    }

    private static void write(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        byte[] text = (Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".new", ownerOnly(file));
        try {
            Files.write(fresh, text, StandardOpenOption.SYNC);
            // A link, not a move: of two programs that start at once, one key wins and neither overwrites it.
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // The other program was first.
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    byte[] wrap(byte[] secret, String purpose) {
        try {
            return aead.encrypt(secret, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot wrap a key", e);
        }
    }

    /** @throws GeneralSecurityException when neither this key nor the former one has wrapped it */
    byte[] unwrap(byte[] wrapped, String purpose) throws GeneralSecurityException {
        try {
            return aead.decrypt(wrapped, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            if (former.isEmpty()) throw e;
            return former.get().unwrap(wrapped, purpose);
        }
    }
}
