package io.github.personiomcp.release;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;

/** The pom, where version and address of the project are told; everything else repeats them. */
record Pom(Document document) {

    static final Path FILE = Path.of("pom.xml");

    static Pom read() {
        try {
            return new Pom(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(FILE.toFile()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String version() {
        return text("/project/version");
    }

    /** Where the project is at home. */
    String home() {
        return text("/project/properties/project.home");
    }

    /** The name of the server in registries, which prove it by who owns the home. */
    String serverName() {
        return text("/project/groupId") + "/" + text("/project/artifactId");
    }

    /** What an XPath leads to; empty where that is nothing. */
    String text(String path) {
        try {
            return XPathFactory.newInstance().newXPath().evaluate(path, document);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
