alter table cluster_member
  drop column others_save_won, drop column others_save_on_units_won, drop column held_by, drop column alternatives;
alter table cluster drop column stability, drop column certificate, drop column price_by_size;
-- Bounds that the earlier version does not know are none to it.
update round set bound_won = null, bound_method = null, gap_percent = null
  where bound_method not in ('EXACT', 'SIMPLE_SHARE');
alter table round
  drop constraint round_bound_method_check,
  add constraint round_bound_method_check check (bound_method in ('EXACT', 'SIMPLE_SHARE')),
  drop column proof_seconds, drop column epsilon_percent, drop column saving_before_stability_won,
  drop column stability_moves, drop column free_mover_count, drop column held_by_minimum_count,
  drop column held_by_stand_alone_count;
