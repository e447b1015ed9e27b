-- Up Migration

-- Who may review is known to identity now: links and sessions are its own.
drop table desk_secret;
drop table desk_link;
drop table desk_left;
