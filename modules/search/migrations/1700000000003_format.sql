-- Up Migration

-- By which rules its terms were made. What was indexed before there was this column, or by other rules, is made again.
alter table search_collection add column format text not null default '';
