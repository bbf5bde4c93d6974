package nl.relocationtracker.api.rest.entry;

import static nl.relocationtracker.api.rest.input.InputMistake.inHeader;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.relocationtracker.api.rest.input.Beside;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.api.rest.input.InputMistake;
import nl.relocationtracker.api.rest.problem.Language;

/** Reads the headers of a request that records something. */
public final class EntryHeaders implements Beside {

    public static final String KEY = "Idempotency-Key";
    public static final String VERSION = "If-Match";

    /** Visible ASCII. */
    private static final Pattern WRITTEN_KEY = Pattern.compile("[!-~]{1,255}");

    private static final Pattern WRITTEN_VERSION = Pattern.compile("\"(\\d{1,18})\"");

    private final Supplier<UUID> account;

    /** @param account who asks */
    public EntryHeaders(Supplier<UUID> account) {
        this.account = account;
    }

    @Override
    public boolean makes(Class<?> type) {
        return type == Entry.class;
    }

    @Override
    public Entry argument(HttpServletRequest request, String route, byte[] body, List<InputMistake> mistakes) {
        return entry(request, route, mistakes).withBody(HexFormat.of().formatHex(sha256().digest(body)));
    }

    /** The entry of a body that has yet to be read. */
    public Entry entry(HttpServletRequest request, String route, List<InputMistake> mistakes) {
        return new Entry(
                account.get(), key(request, mistakes), version(request, mistakes), route, null, Language.of(request));
    }

    /** What bodies are told apart by. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String key(HttpServletRequest request, List<InputMistake> mistakes) {
        List<String> keys = Collections.list(request.getHeaders(KEY));
        if (keys.isEmpty()) return null;
        if (keys.size() > 1) mistakes.add(inHeader(KEY, InputCode.GIVEN_TWICE));
        else if (!WRITTEN_KEY.matcher(keys.get(0)).matches()) mistakes.add(inHeader(KEY, InputCode.NOT_A_KEY));
        return keys.get(0);
    }

    private static Long version(HttpServletRequest request, List<InputMistake> mistakes) {
        List<String> versions = Collections.list(request.getHeaders(VERSION));
        if (versions.isEmpty() || versions.equals(List.of("*"))) return null;
        Matcher written = WRITTEN_VERSION.matcher(String.join(",", versions).strip());
        if (written.matches()) return Long.valueOf(written.group(1));
        mistakes.add(inHeader(VERSION, InputCode.NOT_A_VERSION));
        return null;
    }
}
