-- What a round was asked and found about stability, how long it may prove, and why its clusters stand as they do.
alter table round
  -- Seconds of processor time for a proof after the search; 0 for none.
  add column proof_seconds integer not null default 0 check (proof_seconds between 0 and 3600),
  -- Nobody who is free to move gains more than this percent elsewhere; null where that was not asked for.
  add column epsilon_percent double precision check (epsilon_percent between 0 and 100),
  -- Saving of the search, before companies moved; saving_won is what is left of it.
  add column saving_before_stability_won bigint,
  add column stability_moves integer check (stability_moves >= 0),
  -- Companies that would and could still move (0 unless the moves were stopped by their limit), and those that are held.
  add column free_mover_count integer check (free_mover_count >= 0),
  add column held_by_minimum_count integer check (held_by_minimum_count >= 0),
  add column held_by_stand_alone_count integer check (held_by_stand_alone_count >= 0),
  add constraint round_stability_check check (num_nulls(
    saving_before_stability_won, stability_moves, free_mover_count, held_by_minimum_count, held_by_stand_alone_count) in (0, 5)),
  add constraint round_stability_asked_check check (stability_moves is null or epsilon_percent is not null),
  drop constraint round_bound_method_check,
  add constraint round_bound_method_check check (
    bound_method in ('EXACT', 'SIMPLE_SHARE', 'PAIR_SHARE', 'COLUMN_GENERATION', 'PROVED_OPTIMUM'));

alter table cluster
  -- STABLE: nobody would gain elsewhere. HELD: some would, but cannot leave. BLOCKED: some would and can.
  add column stability text check (stability in ('STABLE', 'HELD', 'BLOCKED')),
  -- { "epsilonPercent", "sameSystem", "otherSystems", "blocking": [{ "kind", "heldBy", "position", "systemId",
  --   "companies": [{ "companyId", "savesWon" }] }] }
  add column certificate jsonb,
  -- [{ "members", "contractWon", "averageShareWon", "averageNetWon" }], from the minimum to the maximum of members.
  add column price_by_size jsonb not null default '[]',
  add constraint cluster_certificate_check check ((stability is null) = (certificate is null));

alter table cluster_member
  -- What the others together would pay more without it, and the part of that which comes from the unit price.
  add column others_save_won bigint check (others_save_won >= 0),
  add column others_save_on_units_won bigint check (others_save_on_units_won >= 0),
  -- Why it could not leave the cluster; null where it could.
  add column held_by text check (held_by in ('MINIMUM', 'STAND_ALONE')),
  -- Its best other clusters: [{ "position", "systemId", "members", "shareWon", "subsidyWon", "netWon",
  --   "presentMembersSaveWon" }], at most three.
  add column alternatives jsonb not null default '[]';
