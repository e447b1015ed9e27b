-- Up Migration

-- What a model of embeddings makes of a passage, where one is configured: 32-bit floats, little-endian, of length 1 together.
create table search_vector (
  collection integer not null,
  passage integer not null,
  model text collate "C" not null,
  vector bytea not null check (length(vector) % 4 = 0),
  primary key (collection, passage)
);
