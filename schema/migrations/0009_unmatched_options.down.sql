alter table round_unmatched drop column options;
