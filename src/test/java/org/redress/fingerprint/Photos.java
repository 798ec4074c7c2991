package org.redress.fingerprint;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.redress.support.Pictures;

/** Files of made-up pictures, as a phone or a program writes them. */
final class Photos {
    private Photos() {}

    static byte[] png(JsonNode vector) throws IOException {
        int width = vector.get("w").asInt();
        int height = vector.get("h").asInt();
        return encoded(image(Pictures.of(vector.get("name").asText(), width, height), width, height), "png");
    }

    static BufferedImage image(int width, int height) {
        return image(Pictures.of("rings", width, height), width, height);
    }

    static BufferedImage flat() {
        return image(Pictures.of("flat", 100, 100), 100, 100);
    }

    static BufferedImage image(int[] rgb, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, rgb[3 * i] << 16 | rgb[3 * i + 1] << 8 | rgb[3 * i + 2]);
        }
        return image;
    }

    static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        java.awt.Graphics2D pen = scaled.createGraphics();
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return scaled;
    }

    /** A quarter turn clockwise, as a viewer shows orientation 6. */
    static BufferedImage turned(BufferedImage image) {
        BufferedImage turned = new BufferedImage(image.getHeight(), image.getWidth(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                turned.setRGB(image.getHeight() - 1 - y, x, image.getRGB(x, y));
            }
        }
        return turned;
    }

    static Pdq pdq(BufferedImage image) {
        int[] rgb = new int[3 * image.getWidth() * image.getHeight()];
        for (int i = 0; i < rgb.length / 3; i++) {
            int value = image.getRGB(i % image.getWidth(), i / image.getWidth());
            rgb[3 * i] = value >> 16 & 255;
            rgb[3 * i + 1] = value >> 8 & 255;
            rgb[3 * i + 2] = value & 255;
        }
        return Pdq.ofRgb(image.getWidth(), image.getHeight(), rgb);
    }

    static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** The same JPEG with an EXIF segment that holds its orientation alone (TIFF tag 0x0112). */
    static byte[] withOrientation(byte[] jpeg, int orientation) {
        byte[] exif = HexFormat.of()
                .parseHex("ffe10022457869660000" + "4d4d002a00000008" + "0001" + "01120003000000010" + "00"
                        + orientation + "0000" + "00000000");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.writeBytes(exif);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }
}
