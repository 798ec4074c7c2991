package org.redress.platform.clients;

/** How a client proves to Keycloak that it is itself. */
public enum Credential {
    /** A secret that both sides know. */
    SECRET,
    /** {@code private_key_jwt} (RFC 7523), public keys fetched from the platform: a new key needs nobody here. */
    JWKS_URL,
    /** {@code private_key_jwt} (RFC 7523), public keys (RFC 7517) pasted at the desk. */
    JWKS
}
