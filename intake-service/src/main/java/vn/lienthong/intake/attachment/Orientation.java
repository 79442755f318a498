package vn.lienthong.intake.attachment;

import java.awt.geom.AffineTransform;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the camera was held, as it wrote it into a JPEG (Exif 2.32, tag 0x0112). A picture without it, or with one that cannot be
 * read, is upright.
 *
 * @param value 1 to 8
 */
record Orientation(int value) {
    static final Orientation UPRIGHT = new Orientation(1);

    private static final int TAG = 0x0112;
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final String EXIF = "Exif\0\0";
    private static final int ENTRY = 12;

    /** Reads it. */
    static Orientation of(Path jpeg) throws IOException {
        try (DataInputStream bytes = new DataInputStream(Files.newInputStream(jpeg))) {
            if (bytes.readUnsignedShort() != START_OF_IMAGE) {
                return UPRIGHT;
            }
            for (int marker = bytes.readUnsignedShort(); marker != START_OF_SCAN; marker = bytes.readUnsignedShort()) {
                byte[] segment = bytes.readNBytes(Math.max(0, bytes.readUnsignedShort() - Short.BYTES));
                if (marker == APP1 && startsWithExif(segment)) {
                    return read(ByteBuffer.wrap(segment, EXIF.length(), segment.length - EXIF.length())
                            .slice());
                }
            }
            return UPRIGHT;
        } catch (EOFException | BufferUnderflowException | IndexOutOfBoundsException odd) {
            return UPRIGHT;
        }
    }

    private static boolean startsWithExif(byte[] segment) {
        return segment.length > EXIF.length()
                && new String(segment, 0, EXIF.length(), StandardCharsets.ISO_8859_1).equals(EXIF);
    }

    /** The header of TIFF 6.0, then the entries of its first directory. */
    private static Orientation read(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + Short.BYTES + entry * ENTRY;
            if (Short.toUnsignedInt(tiff.getShort(at)) == TAG) {
                int value = Short.toUnsignedInt(tiff.getShort(at + 8));
                return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean isLying() {
        return value >= 5;
    }

    /** What turns a picture of this size as it is to be seen. */
    AffineTransform upright(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
