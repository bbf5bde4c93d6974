package nl.relocationtracker.api.receivers;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Base64;
import java.util.Map;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;

/** A secret to sign with from now on. */
@Schema(name = "WebhookSecret", description = "A secret to sign with from now on.")
record SecretBody(
        @Schema(description = FORM) @NotNull @Size(min = 1, max = 200)
        String secret) implements Consistent {

    static final String FORM =
            "whsec_ and the base64 of 24 to 64 random bytes, as Standard Webhooks has it. It can't be read again.";

    private static final String PREFIX = "whsec_";
    private static final int LEAST = 24;
    private static final int MOST = 64;

    @Override
    public Map<String, InputCode> contradictions() {
        return secret == null || isSecret() ? Map.of() : Map.of("secret", InputCode.NOT_A_SECRET);
    }

    private boolean isSecret() {
        if (!secret.startsWith(PREFIX)) return false;
        try {
            int length = bytes().length;
            return length >= LEAST && length <= MOST;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    }

    @Override
    public String toString() {
        return "SecretBody";
    }
}
