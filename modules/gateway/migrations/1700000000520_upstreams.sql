-- Up Migration

-- What an operator said about providers, models and prices, as it was written. The newest is in force; none is ever changed or taken away, so
-- that a past cost can be reckoned again.
create table gateway_settings (
  id bigint generated always as identity primary key,
  text text not null check (octet_length(text) <= 4000000),
  sha256 text not null,
  loaded_at timestamptz not null,
  loaded_by text not null check (loaded_by <> '')
);
create function gateway_settings_stay() returns trigger language plpgsql as $$
begin
  raise exception 'settings of the gateway are only ever added';
end $$;
create trigger stay before update or delete on gateway_settings for each row execute function gateway_settings_stay();

-- Since when a model can be had here.
create table gateway_model (
  model text collate "C" primary key,
  since timestamptz not null
);

-- Providers' keys, sealed: the database alone gives none of them away.
create table gateway_provider_secret (
  provider text collate "C" primary key,
  sealed text not null,
  set_at timestamptz not null,
  set_by text not null check (set_by <> '')
);
