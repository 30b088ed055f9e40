package fr.espacebailleur.message;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address that a telephone reads from paper; nothing else is in it, no identifiant and no number. */
record QrCode(String address) {

    private static final int PIXELS = 180; // about four a module: small, and still sharp where a screen smooths it
    private static final int QUIET_ZONE = 4; // modules of white around it (ISO/IEC 18004)

    /** As a picture within a page. */
    String dataUri() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }

    private BufferedImage image() {
        BitMatrix modules = modules();
        BufferedImage image =
                new BufferedImage(modules.getWidth(), modules.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                image.setRGB(x, y, modules.get(x, y) ? 0x000000 : 0xFFFFFF);
            }
        }
        return image;
    }

    private BitMatrix modules() {
        try {
            return new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            PIXELS,
                            PIXELS,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("portal.public-url is too long for a QR code", tooLong);
        }
    }
}
