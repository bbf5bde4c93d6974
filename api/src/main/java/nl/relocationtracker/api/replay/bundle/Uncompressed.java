package nl.relocationtracker.api.replay.bundle;

import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Leaves bytes as they are: the same in every version of Java, and nothing of Hadoop is needed for it. */
final class Uncompressed implements CompressionCodecFactory {

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName name) {
        return new BytesInputCompressor() {
            @Override
            public BytesInput compress(BytesInput bytes) {
                return bytes;
            }

            @Override
            public CompressionCodecName getCodecName() {
                return CompressionCodecName.UNCOMPRESSED;
            }

            @Override
            public void release() {}
        };
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
        return new BytesInputDecompressor() {
            @Override
            public BytesInput decompress(BytesInput bytes, int size) {
                return bytes;
            }

            @Override
            public void decompress(ByteBuffer from, int compressed, ByteBuffer to, int size) {
                to.put(from);
            }

            @Override
            public void release() {}
        };
    }

    @Override
    public void release() {}
}
