-- Up Migration

-- What a reader says is right instead, and where it can be read; most say only what is wrong.
alter table ask_correction add column right_is text;
