package nl.relocationtracker.api.replay.bundle;

import java.io.ByteArrayOutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A file of Parquet that is a tenth of a megabyte at most, and goes into a zip. */
final class InMemory implements OutputFile {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    byte[] bytes() {
        return written.toByteArray();
    }

    @Override
    public PositionOutputStream create(long blockSize) {
        return new PositionOutputStream() {
            @Override
            public long getPos() {
                return written.size();
            }

            @Override
            public void write(int one) {
                written.write(one);
            }

            @Override
            public void write(byte[] some, int from, int length) {
                written.write(some, from, length);
            }
        };
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSize) {
        return create(blockSize);
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }
}
