package org.redress.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a browser without JavaScript: keeps cookies, follows redirects, and sends a form with the hidden
 * fields (the CSRF token among them) that its page holds.
 */
public final class Visitor {
    private final CookieManager cookies = new CookieManager(new CookieJar(), CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    private final String address;
    private URI where;
    private String page = "";
    private int status;

    /** @param address of the portal, without a slash at the end */
    public Visitor(String address) {
        this.address = address;
        this.where = URI.create(address + "/");
    }

    /** Opens a path of the portal, or a whole address. */
    public Visitor open(String path) {
        return send(HttpRequest.newBuilder(where.resolve(path.startsWith("/") ? address + path : path)));
    }

    /**
     * Sends the form of the present page whose action holds {@code action}; fields given here replace its hidden ones.
     *
     * @throws IllegalStateException when the page has no such form
     */
    public Visitor submit(String action, Map<String, String> fields) {
        return submit(action, List.copyOf(fields.entrySet()));
    }

    /** The same, where a field may be given more than once, as ticked boxes are. */
    public Visitor submit(String action, List<Map.Entry<String, String>> fields) {
        return submitTo("", action, fields);
    }

    /** Sends that form to another path, as a button with {@code formaction} or a script does. */
    public Visitor submit(String action, String path, Map<String, String> fields) {
        return submitTo(path, action, List.copyOf(fields.entrySet()));
    }

    private Visitor submitTo(String path, String action, List<Map.Entry<String, String>> fields) {
        Form form = Form.in(page, action)
                .orElseThrow(() -> new IllegalStateException("no form " + action + " on " + where + "\n" + page));
        String body = form.with(fields).stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(where.resolve(path.isEmpty() ? form.action() : path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Signs in at the desk, through Keycloak's page; look at {@link #page()} for where that led. */
    public Visitor signIn(String name, String password) {
        return open("/desk").submit("login-actions/authenticate", Map.of("username", name, "password", password));
    }

    /** The page that is open, as HTML. */
    public String page() {
        return page;
    }

    /** The status of the page that is open, after redirects. */
    /** {@return where the page's forms would change something, but for what a member keeps about themselves alone} */
    public List<String> actions() {
        return Pattern.compile("<form[^>]*method=\"post\"[^>]*>")
                .matcher(page())
                .results()
                .map(form -> form.group().replaceAll(".*action=\"([^\"]*)\".*", "$1"))
                .filter(action -> !action.startsWith("/desk/you/") && !action.endsWith("/presence"))
                .toList();
    }

    public int status() {
        return status;
    }

    public URI where() {
        return where;
    }

    public CookieManager cookies() {
        return cookies;
    }

    private Visitor send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            where = answer.uri();
            page = answer.body();
            status = answer.statusCode();
            return this;
        } catch (IOException e) {
            throw new IllegalStateException("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
