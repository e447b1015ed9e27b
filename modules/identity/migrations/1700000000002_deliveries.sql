-- Up Migration

-- What a provider's own server is to deliver, or has, until the browser that waits for it collects it. By the SHA-256 of a reference that
-- only the provider and we know; the content is sealed.
create table identity_delivery (
  reference_hash text collate "C" primary key check (reference_hash ~ '^[0-9a-f]{64}$'),
  provider text collate "C" not null,
  content text,
  until timestamptz not null
);
create index identity_delivery_by_until on identity_delivery (until);
-- No role is granted anything: only the owner reads it.
