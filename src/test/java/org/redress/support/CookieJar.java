package org.redress.support;

import java.net.CookieManager;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;

/**
 * Cookies as browsers keep them for 127.0.0.1, which they trust: one that is marked Secure is sent back over plain
 * http too. Keycloak marks its own so.
 */
final class CookieJar implements CookieStore {
    private final CookieStore kept = new CookieManager().getCookieStore();

    @Override
    public void add(URI uri, HttpCookie cookie) {
        cookie.setSecure(false);
        kept.add(uri, cookie);
    }

    @Override
    public List<HttpCookie> get(URI uri) {
        return kept.get(uri);
    }

    @Override
    public List<HttpCookie> getCookies() {
        return kept.getCookies();
    }

    @Override
    public List<URI> getURIs() {
        return kept.getURIs();
    }

    @Override
    public boolean remove(URI uri, HttpCookie cookie) {
        return kept.remove(uri, cookie);
    }

    @Override
    public boolean removeAll() {
        return kept.removeAll();
    }
}
