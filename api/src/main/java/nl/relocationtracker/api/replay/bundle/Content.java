package nl.relocationtracker.api.replay.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * The bytes of a file of a bundle, with what has to be known of them before they are written.
 *
 * @param bytes those of a small file; null when they stand on disk
 * @param onDisk null for a small file
 * @param sha256 in hexadecimal
 */
record Content(byte[] bytes, Path onDisk, long size, String sha256, long crc) {

    static Content of(byte[] bytes) {
        try {
            return looked(bytes, null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Content of(Path file) throws IOException {
        return looked(null, file);
    }

    private static Content looked(byte[] bytes, Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            CRC32 sum = new CRC32();
            try (InputStream all = new CheckedInputStream(new DigestInputStream(open(bytes, file), digest), sum)) {
                long size = all.transferTo(OutputStream.nullOutputStream());
                return new Content(bytes, file, size, HexFormat.of().formatHex(digest.digest()), sum.getValue());
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(byte[] bytes, Path file) throws IOException {
        return file == null ? new ByteArrayInputStream(bytes) : Files.newInputStream(file);
    }

    void writeTo(OutputStream to) throws IOException {
        try (InputStream all = open(bytes, onDisk)) {
            all.transferTo(to);
        }
    }
}
