package nl.relocationtracker.api.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.relocationtracker.api.access.AccountKeeping.Opened;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Passwords that were made up and not yet handed over: each stays for some minutes with the browser in which it was asked for,
 * sealed by the session there. Nothing of it is kept here, another session cannot open it, and it ends with that session.
 */
@Component
public class ToHandOver {

    private static final String COOKIE = "to-hand-over";
    private static final Duration SHOWN = Duration.ofMinutes(10);

    private static final int NONCE = 12;
    private static final int TAG_IN_BITS = 128;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ToHandOver(Clock clock) {
        this.clock = clock;
    }

    public void remember(Opened made, HttpServletRequest request, HttpServletResponse response) {
        String told = clock.instant().plus(SHOWN).getEpochSecond() + " " + made.password();
        SessionCookie.of(request)
                .ifPresent(secret -> write(seal(told, made.id(), secret), made.id(), SHOWN, request, response));
    }

    /** The password of an account, if it was made up in this session, not long ago, and not handed over since. */
    public Optional<String> of(UUID account, HttpServletRequest request) {
        return SessionCookie.of(request)
                .flatMap(secret -> Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                        .map(Cookie::getValue)
                        .flatMap(kept -> open(kept, account, secret)))
                .map(told -> told.split(" ", 2))
                .filter(told -> clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(told[0]))))
                .map(told -> told[1]);
    }

    public void forget(UUID account, HttpServletRequest request, HttpServletResponse response) {
        write("", account, Duration.ZERO, request, response);
    }

    private String seal(String told, UUID account, String secret) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] kept = cipher(Cipher.ENCRYPT_MODE, nonce, account, secret).doFinal(told.getBytes(UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(NONCE + kept.length)
                            .put(nonce)
                            .put(kept)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> open(String kept, UUID account, String secret) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(kept);
            if (all.length <= NONCE) return Optional.empty();
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE), account, secret);
            return Optional.of(new String(cipher.doFinal(all, NONCE, all.length - NONCE), UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] nonce, UUID account, String secret) throws GeneralSecurityException {
        Mac key = Mac.getInstance("HmacSHA256");
        key.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(key.doFinal(COOKIE.getBytes(UTF_8)), "AES"),
                new GCMParameterSpec(TAG_IN_BITS, nonce));
        cipher.updateAAD(account.toString().getBytes(UTF_8));
        return cipher;
    }

    private static void write(
            String value, UUID account, Duration kept, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path(request.getContextPath() + "/accounts/" + account + "/password")
                        .maxAge(kept)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .build()
                        .toString());
    }
}
