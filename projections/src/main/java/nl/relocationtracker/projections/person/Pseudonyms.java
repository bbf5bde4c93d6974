package nl.relocationtracker.projections.person;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.relocationtracker.core.child.ChildId;

/**
 * What a child is called within one project: the first half of HMAC-SHA-256 over its identifier, written in small letters, with the
 * secret of the project; 32 hexadecimal digits. Half of it is enough: RFC 2104, section 5.
 *
 * <p>Without the secret nobody can tell whether two pseudonyms of two projects are of one child.
 */
public final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    Pseudonyms(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    public String of(ChildId child) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] code = mac.doFinal(child.value().toString().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(code, 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }
}
