package org.redress.platform.connector;

/** A place with the secret that opens it, for as long as it is used; it prints without the secret. */
public record Account(PlatformConnector.Place place, String secret) {
    @Override
    public String toString() {
        return "Account[" + place + "]";
    }
}
