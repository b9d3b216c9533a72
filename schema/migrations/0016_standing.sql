-- What a round has come to while it works: the best saving so far and what is proved of all savings.
alter table round
  add column standing_saving_won bigint check (standing_saving_won >= 0),
  -- Null before the first bound is known.
  add column standing_bound_won bigint,
  add constraint round_standing_check check (standing_bound_won >= standing_saving_won);
