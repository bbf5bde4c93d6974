package nl.relocationtracker.api.importing.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Goes through a whole file once and tells whether it is UTF-8, and what it might be when it is not. */
final class Utf8Check {

    private long line = 1;
    private long firstWrongLine;
    private boolean nul;
    private boolean letters;
    private boolean undefined;
    private int missing;
    private int lowest;
    private int highest;

    private Utf8Check() {}

    static Utf8Check of(Path path) throws IOException {
        Utf8Check check = new Utf8Check();
        byte[] block = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(path)) {
            for (int n = in.read(block); n >= 0; n = in.read(block))
                for (int i = 0; i < n; i++) check.next(block[i] & 0xFF);
        }
        if (check.missing > 0) check.wrong();
        return check;
    }

    boolean isUtf8() {
        return firstWrongLine == 0;
    }

    /** The line of the first byte that is no UTF-8, from 1. */
    long firstWrongLine() {
        return firstWrongLine;
    }

    boolean holdsNul() {
        return nul;
    }

    /** Whether something beyond ASCII could be read as UTF-8. */
    boolean holdsUtf8Letters() {
        return letters;
    }

    boolean holdsWhatWindows1252Lacks() {
        return undefined;
    }

    private void next(int b) {
        if (b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D) undefined = true;
        if (missing > 0) {
            if (b >= lowest && b <= highest) {
                lowest = 0x80;
                highest = 0xBF;
                if (--missing == 0) letters = true;
                return;
            }
            wrong();
        }
        begins(b);
    }

    private void begins(int b) {
        lowest = 0x80;
        highest = 0xBF;
        if (b == '\n') line++;
        else if (b == 0) nul = true;
        else if (b >= 0xC2 && b <= 0xDF) missing = 1;
        else if (b >= 0xE0 && b <= 0xEF) {
            missing = 2;
            // Overlong forms and halves of surrogate pairs are no UTF-8.
            if (b == 0xE0) lowest = 0xA0;
            if (b == 0xED) highest = 0x9F;
        } else if (b >= 0xF0 && b <= 0xF4) {
            missing = 3;
            if (b == 0xF0) lowest = 0x90;
            if (b == 0xF4) highest = 0x8F;
        } else if (b >= 0x80) wrong();
    }

    private void wrong() {
        missing = 0;
        if (firstWrongLine == 0) firstWrongLine = line;
    }
}
