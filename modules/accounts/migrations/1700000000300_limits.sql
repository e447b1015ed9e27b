-- Up Migration

-- People's transactions hold, settle and give back. None sets what there is to give: that is done outside of them, by whoever may.
revoke execute on function accounts_set_limit from feilun_rows;
