"""What a workshop is: entities, rules, refusals and their plain form, without Qt, SQL, files, clock or chance."""
