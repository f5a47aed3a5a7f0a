package org.apical.cli.data;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A server on the loopback address that gives files away, as well or badly as a test wishes. */
public final class FileServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> requests = new ArrayList<>();
    private boolean knowsRanges = true;
    private int breaksAfter = Integer.MAX_VALUE;

    /** A server without files. */
    public FileServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Gives a file away. */
    public FileServer give(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    /** Answers with whole files only. */
    FileServer withoutRanges() {
        knowsRanges = false;
        return this;
    }

    /** Breaks off the next answer after some bytes. */
    FileServer breakingAfter(int bytes) {
        breaksAfter = bytes;
        return this;
    }

    /** Its address. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** What it was asked: name and range. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String name = exchange.getRequestURI().getPath().substring(1);
            String range = exchange.getRequestHeaders().getFirst("Range");
            requests.add(range == null ? name : name + " " + range);
            byte[] content = files.get(name);
            if (content == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            int from = knowsRanges && range != null ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
            if (from >= content.length && from > 0) {
                exchange.sendResponseHeaders(416, -1);
                return;
            }
            if (from > 0) {
                String part = "bytes " + from + "-" + (content.length - 1) + "/" + content.length;
                exchange.getResponseHeaders().set("Content-Range", part);
            }
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
            int count = Math.min(breaksAfter, content.length - from);
            breaksAfter = Integer.MAX_VALUE;
            exchange.getResponseBody().write(content, from, count);
            exchange.getResponseBody().flush();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
