-- Up Migration

-- Whoever runs statements may make temporary tables, and these come before all others unless they are named last. A `casework_head` of their own
-- would let an event be added that follows nothing.
alter function casework_chain() set search_path = pg_catalog, public, pg_temp;
alter function casework_sheet_belongs() set search_path = pg_catalog, public, pg_temp;
