-- What would bring each left-out company in, the smallest change first: a list of at most five, see whatIfEntry.ts.
alter table round_unmatched add column options jsonb not null default '[]';
