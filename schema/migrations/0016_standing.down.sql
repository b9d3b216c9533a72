alter table round drop column standing_saving_won, drop column standing_bound_won;
