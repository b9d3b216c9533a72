drop table rule_set;
drop function refuse_rule_set_change();
drop table programme;
