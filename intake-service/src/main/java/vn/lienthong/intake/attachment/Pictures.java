package vn.lienthong.intake.attachment;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.intake.attachment.Unfit.Cause;

/**
 * Pictures, decoded and written anew: what is no picture is lost on the way, and so is what the camera has written into it, such
 * as where it was. It is turned as it was to be seen. One at a time, since all its pixels are in memory then.
 */
final class Pictures {
    private static final float QUALITY = 0.92f;
    private static final int BITS = 8;

    private final int mostPixels;
    private final Semaphore turn = new Semaphore(1, true);

    /** @param mostPixels of one byte a colour */
    Pictures(int mostPixels) {
        this.mostPixels = mostPixels;
    }

    /** Writes the same picture, and nothing else. @throws Unfit if it cannot be decoded, or is too large */
    void write(MediaKind kind, Path from, Path to) throws IOException, Unfit, InterruptedException {
        turn.acquire();
        try {
            Orientation orientation = kind == MediaKind.JPEG ? Orientation.of(from) : Orientation.UPRIGHT;
            write(kind, turned(read(kind, from), orientation), to);
        } finally {
            turn.release();
        }
    }

    private BufferedImage read(MediaKind kind, Path from) throws IOException, Unfit {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(kind.type()).next();
        try (FileImageInputStream bytes = new FileImageInputStream(from.toFile())) {
            List<String> warnings = new ArrayList<>();
            reader.setInput(bytes, true, true);
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > (isDeep(reader) ? mostPixels / 2 : mostPixels)) {
                throw new Unfit(
                        Cause.TOO_MANY_PIXELS,
                        "Ảnh có %d × %d điểm ảnh, nhiều hơn giới hạn %d triệu; hãy thu nhỏ rồi gửi."
                                .formatted(width, height, mostPixels / 1_000_000));
            }
            BufferedImage picture = reader.read(0);
            if (warnings.stream().anyMatch(Pictures::tellsOfAnEarlyEnd)) {
                throw new IIOException("the picture ends early");
            }
            return picture;
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException broken) {
            throw new Unfit(
                    Cause.BROKEN,
                    "Ảnh không nguyên vẹn hoặc không giải mã được; hãy lưu lại thành JPEG hoặc PNG rồi gửi.");
        } finally {
            reader.dispose();
        }
    }

    /** What is missing of a JPEG is filled in with grey, and told of as a warning. */
    private static boolean tellsOfAnEarlyEnd(String warning) {
        return warning.contains("premature end") || warning.contains("Truncated");
    }

    private static boolean isDeep(ImageReader reader) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        return types.hasNext() && types.next().getBitsPerBand(0) > BITS;
    }

    /** In the colours of every screen (sRGB), one byte each. */
    private static BufferedImage turned(BufferedImage picture, Orientation orientation) {
        int type = picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
        int width = orientation.isLying() ? picture.getHeight() : picture.getWidth();
        int height = orientation.isLying() ? picture.getWidth() : picture.getHeight();
        BufferedImage turned = new BufferedImage(width, height, type);
        Graphics2D canvas = turned.createGraphics();
        canvas.drawImage(picture, orientation.upright(picture.getWidth(), picture.getHeight()), null);
        canvas.dispose();
        return turned;
    }

    private static void write(MediaKind kind, BufferedImage picture, Path to) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(kind.type()).next();
        try (FileImageOutputStream bytes = new FileImageOutputStream(to.toFile())) {
            writer.setOutput(bytes);
            writer.write(null, new IIOImage(picture, null, null), quality(kind, writer));
        } finally {
            writer.dispose();
        }
    }

    private static @Nullable ImageWriteParam quality(MediaKind kind, ImageWriter writer) {
        if (kind != MediaKind.JPEG) {
            return null;
        }
        ImageWriteParam quality = writer.getDefaultWriteParam();
        quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quality.setCompressionQuality(QUALITY);
        quality.setProgressiveMode(ImageWriteParam.MODE_DISABLED);
        return quality;
    }
}
