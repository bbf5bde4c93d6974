package nl.relocationtracker.api.importing.file;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How the bytes of a file become text. A byte order mark decides; without one it is UTF-8 when all of it can be read so, and
 * Windows-1252 when none of its letters beyond ASCII can. A file with both is refused: half of its names would be garbled.
 *
 * @param mark how many bytes the byte order mark takes
 * @param taken nothing in the file says so: it is said in the report
 */
record Encoding(Charset charset, int mark, boolean taken) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** The first bytes of a format, each as one character. */
    private record Signature(String what, String bytes) {

        boolean opens(byte[] head) {
            return new String(head, StandardCharsets.ISO_8859_1).startsWith(bytes);
        }
    }

    private static final List<Signature> OTHER_FORMATS = List.of(
            new Signature("zip", "PK\003\004"),
            new Signature("zip", "PK\005\006"),
            new Signature("pdf", "%PDF"),
            new Signature("xls", "\u00D0\u00CF\u0011\u00E0"),
            new Signature("gzip", "\u001F\u008B"),
            new Signature("7z", "7z\u00BC\u00AF"),
            new Signature("rar", "Rar!"));

    private static final Signature UTF_32 = new Signature("UTF-32", "\u00FF\u00FE\0\0");
    private static final Signature UTF_16LE = new Signature("UTF-16", "\u00FF\u00FE");
    private static final Signature UTF_16BE = new Signature("UTF-16", "\u00FE\u00FF");
    private static final Signature UTF_8 = new Signature("UTF-8", "\u00EF\u00BB\u00BF");

    static Encoding of(ImportFile file, Path path) throws IOException, UnreadableFile {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(8);
        }
        if (head.length == 0) throw new UnreadableFile(Problem.of(file, ProblemCode.EMPTY_FILE));
        for (Signature format : OTHER_FORMATS)
            if (format.opens(head))
                throw new UnreadableFile(Problem.of(file, ProblemCode.NOT_A_CSV).with("format", format.what()));
        if (UTF_32.opens(head)) throw new UnreadableFile(Problem.of(file, ProblemCode.ENCODING_UNKNOWN));
        if (UTF_16LE.opens(head)) return new Encoding(StandardCharsets.UTF_16LE, 2, false);
        if (UTF_16BE.opens(head)) return new Encoding(StandardCharsets.UTF_16BE, 2, false);
        int mark = UTF_8.opens(head) ? 3 : 0;
        Utf8Check check = Utf8Check.of(path);
        if (check.holdsNul()) throw new UnreadableFile(Problem.of(file, ProblemCode.NOT_TEXT));
        if (check.isUtf8()) return new Encoding(StandardCharsets.UTF_8, mark, false);
        Problem at = new Problem(file, check.firstWrongLine(), null, ProblemCode.ENCODING_MIXED, Map.of());
        if (mark > 0 || check.holdsUtf8Letters()) throw new UnreadableFile(at);
        if (check.holdsWhatWindows1252Lacks())
            throw new UnreadableFile(Problem.at(file, check.firstWrongLine(), null, ProblemCode.ENCODING_UNKNOWN));
        return new Encoding(WINDOWS_1252, 0, true);
    }

    /** The text, without its mark. A character that cannot be read is an error, never a question mark. */
    Reader open(Path path) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        try {
            in.skipNBytes(mark);
        } catch (IOException e) {
            in.close();
            throw e;
        }
        return new BufferedReader(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
    }
}
