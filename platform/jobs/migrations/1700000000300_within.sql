-- Up Migration

-- People's transactions queue only what a function for it queues as the owner (`notice_tell` and its like): any task with any content would be
-- more than anybody's act needs.
revoke execute on function queue_job(text, jsonb, text, timestamptz) from feilun_rows;
