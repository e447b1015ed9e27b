-- Up Migration

-- One row that counts every change of the sources: a text that came in, or another pack that describes them. It is raised in the
-- transaction of the change, so that who sees the number sees the change. (The newest id of source_ingest would not do: of two
-- transactions the one with the lower id may end last.)
create table source_revision (
  one boolean primary key default true check (one),
  revision bigint not null
);
insert into source_revision (revision) values (0);
