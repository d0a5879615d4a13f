package io.github.personiomcp.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A PDF file of one page with a few lines of text. */
final class PdfPage {

    private final StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    private final List<Integer> offsets = new ArrayList<>();

    private PdfPage() {}

    static byte[] of(String... lines) {
        return new PdfPage().write(String.join(") Tj T* (", escaped(lines))).getBytes(ISO_8859_1);
    }

    private static List<String> escaped(String... lines) {
        return List.of(lines).stream()
                .map(line -> line.replaceAll("([()\\\\])", "\\\\$1").replaceAll("[^\\x20-\\x7e\\xa0-\\xff]", "?"))
                .toList();
    }

    private String write(String text) {
        String stream = "BT /F1 18 Tf 72 760 Td 24 TL (" + text + ") Tj ET";
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>");
        object("<< /Length " + stream.length() + " >>\nstream\n" + stream + "\nendstream");
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        int table = pdf.length();
        pdf.append("xref\n0 ").append(offsets.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> pdf.append(
                String.format(Locale.ROOT, "%010d 00000 n %n", offset).replace("\r", "")));
        pdf.append("trailer\n<< /Size ").append(offsets.size() + 1).append(" /Root 1 0 R >>\nstartxref\n");
        return pdf.append(table).append("\n%%EOF\n").toString();
    }

    private void object(String body) {
        offsets.add(pdf.length());
        pdf.append(offsets.size()).append(" 0 obj\n").append(body).append("\nendobj\n");
    }
}
