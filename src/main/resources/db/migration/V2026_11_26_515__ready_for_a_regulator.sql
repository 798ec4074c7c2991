-- Whoever agreed lately, so that what became ready by that is found without reading all consents.
create index sharing_consent_by_giving on sharing_consent (given_at) where withdrawn_at is null;
