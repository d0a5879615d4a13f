# personio-mcp in a container: over HTTP with keys, or with the argument "serve" over standard input and output.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml .
COPY src/main src/main
RUN mvn -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true package

FROM eclipse-temurin:25-jre-alpine
LABEL io.modelcontextprotocol.server.name="io.github.personiomcp/personio-mcp" \
      org.opencontainers.image.source="https://github.com/personiomcp/personio-mcp" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN adduser -D -u 10001 personio && install -d -o personio -g personio /keys
WORKDIR /app
COPY --from=build /build/target/personio-mcp.jar /build/src/main/launcher/conversation.jsonl ./
# A short recorded conversation tells which classes the start-up archive is to hold.
RUN java -XX:+UseSerialGC -XX:ArchiveClassesAtExit=/app/personio-mcp.jsa -jar /app/personio-mcp.jar serve --demo=30 < conversation.jsonl
USER 10001:10001
ENV PERSONIO_MCP_KEYS_FILE=/keys/keys.jsonl
EXPOSE 8765
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8765/healthz"]
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-XX:MaxRAMPercentage=75", "-XX:SharedArchiveFile=/app/personio-mcp.jsa", "-Xlog:disable", "-Xlog:all=warning:stderr", "-jar", "/app/personio-mcp.jar"]
CMD ["serve", "--transport=http", "--host=0.0.0.0", "--auth=keys"]
