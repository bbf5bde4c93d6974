package nl.relocationtracker.api.importing.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Gives up on a record that does not end: a quote that is never closed would otherwise pull the whole file into memory. */
final class WatchedReader extends FilterReader {

    private static final int LONGEST_RECORD = 1 << 18;

    private int sinceRecord;
    private boolean atEnd;

    WatchedReader(Reader in) {
        super(in);
    }

    void recordBegins() {
        sinceRecord = 0;
    }

    boolean isAtEnd() {
        return atEnd;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(c < 0 ? -1 : 1);
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(n);
        return n;
    }

    private void count(int n) throws RecordTooLong {
        if (n < 0) {
            atEnd = true;
            return;
        }
        sinceRecord += n;
        if (sinceRecord > LONGEST_RECORD) throw new RecordTooLong();
    }

    static final class RecordTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
