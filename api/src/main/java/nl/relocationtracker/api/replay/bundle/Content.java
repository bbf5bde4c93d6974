package nl.relocationtracker.api.replay.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamSource;

/**
 * The bytes of a file of a bundle, with what has to be known of them before they are written.
 *
 * @param source of the bytes of a small file, or one that stands on disk
 * @param sha256 in hexadecimal
 */
record Content(InputStreamSource source, long size, String sha256, long crc) {

    static Content of(byte[] bytes) {
        try {
            return looked(new ByteArrayResource(bytes));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Content of(Path file) throws IOException {
        return looked(new FileSystemResource(file));
    }

    private static Content looked(InputStreamSource source) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            CRC32 sum = new CRC32();
            try (InputStream all =
                    new CheckedInputStream(new DigestInputStream(source.getInputStream(), digest), sum)) {
                long size = all.transferTo(OutputStream.nullOutputStream());
                return new Content(source, size, HexFormat.of().formatHex(digest.digest()), sum.getValue());
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void writeTo(OutputStream to) throws IOException {
        try (InputStream all = source.getInputStream()) {
            all.transferTo(to);
        }
    }
}
